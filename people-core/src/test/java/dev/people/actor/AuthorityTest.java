package dev.people.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.people.id.UserId;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    private static final UserId ANNA = new UserId(new UUID(1, 1));
    private static final UserId BEN = new UserId(new UUID(1, 2));
    private static final Actor PROGRAM = Actor.system("sync");
    private static final Permission OF_A_HOST = new Permission("shop.refund");

    private static Authority ofAnna(Grant... grants) {
        return Authority.of(Actor.user(ANNA), List.of(grants));
    }

    @Test
    void whoHasItOverThemselvesHasItOverNobodyElse() {
        Authority anna = ofAnna(Grant.overOneself(Permission.EDIT));
        assertThat(anna.permits(Permission.EDIT)).isTrue();
        assertThat(anna.permits(Permission.EDIT, Subject.of(ANNA))).isTrue();
        assertThat(anna.permits(Permission.EDIT, Subject.of(BEN))).isFalse();
        assertThat(anna.permitsEverywhere(Permission.EDIT)).isFalse();
        assertThat(anna.permits(Permission.DELETE, Subject.of(ANNA))).isFalse();
        assertThat(anna.permits(Permission.DELETE)).isFalse();
    }

    @Test
    void whoHasItOverEverybodyHasItOverThemselves() {
        Authority anna = ofAnna(Grant.everywhere(Permission.EDIT), Grant.overOneself(Permission.EDIT));
        assertThat(anna.permits(Permission.EDIT, Subject.of(ANNA))).isTrue();
        assertThat(anna.permits(Permission.EDIT, Subject.of(BEN))).isTrue();
        assertThat(anna.permitsEverywhere(Permission.EDIT)).isTrue();
        assertThat(anna.scopes(Permission.EDIT)).containsExactlyInAnyOrder(Scope.EVERYBODY, Scope.ONESELF);
    }

    @Test
    void aProgramHasNoAccountOfItsOwn() {
        Authority program = Authority.of(PROGRAM, List.of(Grant.overOneself(Permission.EDIT)));
        assertThat(program.permits(Permission.EDIT, Subject.of(ANNA))).isFalse();
        assertThat(program.holder()).isEmpty();
    }

    @Test
    void whatAProgramHasMadeIsForThoseWhoMayEverywhere() {
        Authority own = ofAnna(Grant.overOneself(Permission.IMPORT));
        assertThat(own.permits(Permission.IMPORT, Actor.user(ANNA))).isTrue();
        assertThat(own.permits(Permission.IMPORT, Actor.user(BEN))).isFalse();
        assertThat(own.permits(Permission.IMPORT, PROGRAM)).isFalse();
        assertThat(ofAnna(Grant.everywhere(Permission.IMPORT)).permits(Permission.IMPORT, PROGRAM))
                .isTrue();
    }

    @Test
    void everythingHoldsAlsoWhatHostsMake() {
        assertThat(Authority.everything().permits(OF_A_HOST, Subject.of(ANNA))).isTrue();
        assertThat(Authority.everything().permitsEverywhere(OF_A_HOST)).isTrue();
        assertThat(Authority.everything().isEverything()).isTrue();
        assertThat(ofAnna(Grant.everywhere(OF_A_HOST)).permits(OF_A_HOST, Subject.of(BEN)))
                .isTrue();
    }

    @Test
    void nothingHoldsNothing() {
        for (Permission permission : Permission.builtIn()) {
            assertThat(Authority.nothing().permits(permission)).isFalse();
            assertThat(Authority.nothing().permits(permission, Subject.of(ANNA)))
                    .isFalse();
            assertThat(Authority.nothing().scopes(permission)).isEmpty();
        }
        assertThat(Authority.nothing().isNothing()).isTrue();
        assertThat(ofAnna()).isEqualTo(Authority.nothing());
        assertThat(Authority.everything().isNothing()).isFalse();
    }

    @Test
    void twoAreEqualThatPermitTheSameToTheSame() {
        Authority one = ofAnna(Grant.overOneself(Permission.READ), Grant.everywhere(Permission.EXPORT));
        Authority same = ofAnna(Grant.everywhere(Permission.EXPORT), Grant.overOneself(Permission.READ));
        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(one)
                .isNotEqualTo(ofAnna(Grant.overOneself(Permission.READ)))
                .isNotEqualTo(Authority.everything())
                .isNotEqualTo(Authority.of(
                        Actor.user(BEN),
                        List.of(Grant.overOneself(Permission.READ), Grant.everywhere(Permission.EXPORT))));
        assertThat(one).hasToString("Authority[users.export, users.read]");
    }

    @Test
    void theStandardIsAboutStandingAlone() {
        CallContext call =
                CallContext.of(Actor.user(ANNA)).onBehalfOf(Actor.user(BEN)).in(Locale.FRENCH);
        Authorizer standard = Authorizer.standard();
        assertThat(standard.authority(call, Standing.ADMINISTRATOR)).isEqualTo(Authority.everything());
        assertThat(standard.authority(call, Standing.SYSTEM)).isEqualTo(Authority.everything());
        assertThat(standard.authority(call, Standing.NOBODY)).isEqualTo(Authority.nothing());
        Authority member = standard.authority(call, Standing.MEMBER);
        assertThat(member.holder()).contains(ANNA);
        assertThat(Permission.builtIn().stream().filter(member::permits))
                .containsExactlyInAnyOrder(Permission.READ, Permission.EDIT_CONTACT, Permission.IMPORT);
        assertThat(Permission.builtIn()).noneMatch(member::permitsEverywhere);
    }

    @Test
    void everyScopeIsOneOfTheKindsThatAnAnswerIsGivenFor() {
        assertThat(Scope.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Scope.EVERYBODY.getClass(), Scope.ONESELF.getClass());
        assertThat(Scope.EVERYBODY.<String>fold(() -> "all", () -> "one")).isEqualTo("all");
        assertThat(Scope.ONESELF.<String>fold(() -> "all", () -> "one")).isEqualTo("one");
    }

    @Test
    void everyPermissionOfTheLibraryHasANameOfItsOwn() {
        assertThat(Permission.builtIn()).extracting(Permission::name).doesNotHaveDuplicates();
        long constants = Arrays.stream(Permission.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Permission.class)
                .count();
        assertThat(Permission.builtIn()).hasSize((int) constants);
    }

    @Test
    void refusesNamesThatAreNone() {
        for (String name : List.of("", " ", "Users", "users.", ".users", "a b", "users..edit", "x".repeat(101))) {
            assertThatIllegalArgumentException().as(name).isThrownBy(() -> new Permission(name));
        }
        assertThat(new Permission("x".repeat(100)).toString()).hasSize(100);
    }
}
