package dev.people.export;

import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.celine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.contract.Feature;
import dev.people.contract.TableSheet;
import dev.people.contract.UserFixture;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.EntryId;
import dev.people.id.TimeOrderedIds;
import dev.people.memory.InMemoryStorage;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.UserQuery;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExporterTest {
    private static final ExportOptions NAMES =
            ExportOptions.standard().only(List.of(BuiltInField.USERNAME, BuiltInField.ACCOUNT_STATE));

    private final Storage storage = InMemoryStorage.create();
    private final TableSheet sheet = new TableSheet();

    private PeopleAs as(Actor actor) {
        return People.on(storage)
                .clock(() -> NOON)
                .random(new SplittableRandom(7))
                .build()
                .as(actor);
    }

    private void insert(UserFixture user) {
        storage.write(work -> {
            work.users().insert(List.of(user.user()));
            return user;
        });
    }

    @Test
    @Feature("F162")
    void writesEverybodyPageByPageByUsernameWithYesForWhoIsNotBlocked() {
        insert(ben().blockedFor(BlockReason.OTHER, "", NOON));
        insert(anna());
        insert(celine());
        long rows = as(Actor.system("test")).exports().users(UserQuery.all(1), sheet, NAMES);
        assertThat(rows).isEqualTo(3);
        assertThat(sheet.records())
                .containsExactly(
                        List.of("username", "account_state"),
                        List.of("anna", "Yes"),
                        List.of("ben", "No"),
                        List.of("c\u00e9line", "Yes"));
    }

    @Test
    void writesOnlyThoseAskedForUnderTitlesWhenTold() {
        insert(anna());
        insert(ben());
        ExportOptions options = NAMES.titles().stateNames();
        as(Actor.system("test")).exports().users(UserQuery.containing("okafor", 100), sheet, options);
        assertThat(sheet.records()).containsExactly(List.of("Username", "Account state"), List.of("ben", "active"));
    }

    @Test
    void writesAHeaderWhenThereIsNobody() {
        assertThat(as(Actor.system("test")).exports().users(UserQuery.all(10), sheet, NAMES))
                .isZero();
        assertThat(sheet.table().records()).hasSize(1);
    }

    @Test
    void letsOnlyThoseExportWhoMay() {
        insert(anna());
        PeopleAs member = as(Actor.user(UserFixture.idOf("anna")));
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> member.exports().users(UserQuery.all(10), sheet, NAMES))
                .satisfies(e -> assertThat(e.findings().get(0).code()).isEqualTo(FindingCode.NOT_PERMITTED));
        assertThat(sheet.records()).isEmpty();
    }

    @Test
    void tellsTheAuditLogWhoExportedWhichFieldsAndNobodysName() {
        insert(anna());
        EntryId entry = new EntryId(new TimeOrderedIds(() -> NOON, new SplittableRandom(7)).next());
        as(Actor.system("test")).exports().users(UserQuery.containing("Anna", 10), sheet, NAMES);
        AuditEntry told = storage.read(work -> work.audit().find(entry)).orElseThrow();
        assertThat(told.kind()).isEqualTo(AuditKind.USERS_EXPORTED);
        assertThat(told.actor()).isEqualTo(Actor.system("test"));
        assertThat(told.at()).isEqualTo(NOON);
        assertThat(told.changes().details())
                .extracting(detail -> detail.after())
                .containsExactly("some", "username account_state");
    }

    @Test
    void refusesATableWithoutColumnsWithOneTwiceOrWithWhatNoAccountHolds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExportOptions.standard().only(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExportOptions.standard().only(List.of(BuiltInField.CITY, BuiltInField.CITY)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExportOptions.standard().only(List.of(BuiltInField.ACTION)));
    }
}
