package dev.people.audit;

import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.people.actor.Actor;
import dev.people.audit.AuditEntry.Changes;
import dev.people.license.PoolName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Questions, subjects and places before any storage sees them. */
class AuditQueryTest {
    private static final AuditSubject ANNA = AuditSubject.user(anna().user().id());
    private static final AuditEntry EDITED = new AuditEntry(
            entry("edited"),
            AuditKind.USER_EDITED,
            Caller.of(Actor.system("test")),
            NOON,
            "because",
            Optional.empty(),
            Changes.of(List.of(
                    SubjectDelta.user(anna().user().id(), 7, List.of(new FieldDelta("city", "Lund", "Bern"))))));

    @Test
    void refusesAPageWithoutEntriesAndOneWithoutEnd() {
        assertThatIllegalArgumentException().isThrownBy(() -> AuditQuery.all(0));
        assertThatIllegalArgumentException().isThrownBy(() -> AuditQuery.of(ANNA, 10_001));
    }

    @Test
    void refusesThePlaceOfAnotherKindOfList() {
        AuditCursor ofAll = AuditCursor.ofAll(EDITED);
        AuditCursor ofAnna = AuditCursor.ofSubject(EDITED, ANNA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditQuery.of(ANNA, 5).after(ofAll))
                .withMessage("The cursor is of a list of all subjects, and this list is of one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditQuery.all(5).after(ofAnna))
                .withMessage("The cursor is of a list of one subject, and this list is of all");
    }

    @Test
    void aPlaceComesBackFromItsText() {
        for (AuditCursor place : List.of(AuditCursor.ofAll(EDITED), AuditCursor.ofSubject(EDITED, ANNA))) {
            assertThat(AuditCursor.valueOf(place.toString())).isEqualTo(place);
            assertThat(place.toString()).matches("[A-Za-z0-9_-]+");
        }
        assertThat(AuditCursor.ofAll(EDITED).instant()).isEqualTo(NOON);
    }

    @Test
    void anyOtherTextIsNoPlace() {
        String good = AuditCursor.ofAll(EDITED).toString();
        for (String bad : List.of("", "nonsense", "!", good + "x", good.substring(1), "YSAx", "YSAxIDI")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AuditCursor.valueOf(bad))
                    .withMessageStartingWith("Not a cursor");
        }
    }

    @Test
    void anEntryHasNoPlaceInTheHistoryOfSomebodyElse() {
        AuditSubject other = AuditSubject.user(ben().user().id());
        assertThatIllegalArgumentException().isThrownBy(() -> AuditCursor.ofSubject(EDITED, other));
    }

    @Test
    void theEndOfAPeriodIsNotInIt() {
        assertThat(AuditQuery.all(5).from(NOON).finds(EDITED)).isTrue();
        assertThat(AuditQuery.all(5).until(NOON).finds(EDITED)).isFalse();
        assertThat(AuditQuery.all(5).from(NOON.plusNanos(1)).finds(EDITED)).isFalse();
    }

    @Test
    void aPageThatIsNotFullIsTheLastOne() {
        AuditQuery query = AuditQuery.of(ANNA, 1);
        assertThat(AuditPage.of(query, List.of()).next()).isEmpty();
        assertThat(AuditPage.of(query, List.of(EDITED)).next()).contains(AuditCursor.ofSubject(EDITED, ANNA));
        assertThat(AuditPage.of(query, List.of(EDITED)).view().next())
                .contains(AuditCursor.ofSubject(EDITED, ANNA).toString());
    }

    @Test
    void subjectsHavePlainKindsAndIds() {
        assertThat(ANNA.userId()).contains(anna().user().id());
        assertThat(AuditSubject.pool(PoolName.PRIMARY).userId()).isEmpty();
        for (String kind : List.of("", "User", "a b", "1a", "x".repeat(31))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new AuditSubject(kind, "id"));
        }
        for (String id : List.of("", "a b", "\u00e9", "x".repeat(101))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new AuditSubject("group", id));
        }
    }

    @Test
    void whatChangedOfAnAccountHasAVersion() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new SubjectDelta(ANNA, OptionalLong.empty(), List.of(), false));
    }

    @Test
    void aRedactedEntryShowsThatThereWasSomethingAndNoValue() {
        AuditEntryView view = EDITED.redacted(ANNA).view();
        assertThat(view.reason()).isEmpty();
        assertThat(view.changes().users())
                .containsExactly(
                        new AuditEntryView.UserDeltaView(ANNA.id(), 7, List.of(new FieldDelta("city", "", "")), true));
    }
}
