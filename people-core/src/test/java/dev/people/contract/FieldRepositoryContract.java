package dev.people.contract;

import static dev.people.contract.OwnFieldFixture.BADGE;
import static dev.people.contract.OwnFieldFixture.FIRST_AID;
import static dev.people.contract.OwnFieldFixture.FLOOR;
import static dev.people.contract.OwnFieldFixture.HIRED;
import static dev.people.contract.OwnFieldFixture.SHIRT;
import static dev.people.contract.Transactions.insert;
import static dev.people.contract.Transactions.stored;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.celine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.failure.KeyTakenException;
import dev.people.profile.FieldOwner;
import dev.people.profile.FieldRule;
import dev.people.profile.FieldSchema;
import dev.people.profile.FieldType;
import dev.people.profile.OwnField;
import dev.people.profile.PrivacyClass;
import dev.people.storage.Storage;
import dev.people.user.FieldClaim;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserKeys;
import dev.people.user.UserQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fields of the directory's own, and the values that accounts have in them, on every storage. */
public class FieldRepositoryContract extends TestedStorage {
    private static final OwnField EVERYTHING = new OwnField(
            "badge_2",
            "Badge \u201cA\u201d, 'B'",
            List.of("Card; number", "\u5f20\u4f1f"),
            FieldType.SELECT,
            List.of("VW Golf", "a, b", "=1+1"),
            Set.of(FieldRule.REQUIRED, FieldRule.UNIQUE),
            Optional.of("VW Golf"),
            PrivacyClass.SENSITIVE,
            FieldOwner.PERSON);

    private static FieldSchema schema(Storage storage) {
        return storage.read(work -> work.fields().schema());
    }

    private static boolean replace(Storage storage, FieldSchema next) {
        return storage.write(work -> work.fields().replace(next));
    }

    private static void update(Storage storage, UserFixture... users) {
        storage.write(work -> {
            List<User> now = List.of(users).stream()
                    .map(UserFixture::user)
                    .map(user ->
                            user.with(work.users().find(user.id()).orElseThrow().revision()))
                    .toList();
            work.users().update(now);
            return now;
        });
    }

    private static List<String> holding(Storage storage, OwnField field, String value) {
        UserKeys keys = new UserKeys().claim(FieldClaim.of(field.key(), value).orElseThrow());
        return storage.read(work -> work.users().findAll(keys)).stream()
                .map(user -> user.username().value())
                .sorted()
                .toList();
    }

    private static List<String> found(Storage storage, OwnField field, String value) {
        UserQuery query = UserQuery.of(UserFilter.field(field, value), 10);
        return storage.read(work -> work.users().page(query)).stream()
                .map(user -> user.username().value())
                .sorted()
                .toList();
    }

    @Test
    void aNewDirectoryHasTheFieldsThatAreBuiltIn() {
        try (Storage storage = storage()) {
            assertThat(schema(storage)).isEqualTo(FieldSchema.builtIn());
        }
    }

    @Test
    void keepsEverythingOfAFieldAndTheOrderOfFields() {
        try (Storage storage = storage()) {
            FieldSchema first = FieldSchema.builtIn().with(EVERYTHING);
            FieldSchema second = first.with(FLOOR);
            assertThat(replace(storage, first)).isTrue();
            assertThat(replace(storage, second)).isTrue();
            assertThat(schema(storage)).isEqualTo(second);
            assertThat(replace(storage, second.without("badge_2"))).isTrue();
            assertThat(schema(storage).own()).containsExactly(FLOOR);
        }
    }

    @Test
    void onlyTheNextVersionIsKept() {
        try (Storage storage = storage()) {
            FieldSchema next = FieldSchema.builtIn().with(EVERYTHING);
            assertThat(replace(storage, next)).isTrue();
            assertThat(replace(storage, next)).isFalse();
            assertThat(replace(storage, next.with(FLOOR).with(HIRED))).isFalse();
            assertThat(schema(storage)).isEqualTo(next);
        }
    }

    @Test
    void keepsValuesOfEveryCharacter() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            UserFixture anna = anna().having(BADGE, "\"\\/\b\u0001{}:,\u2028\ud83d\ude00 O'Neill%_!")
                    .having(FIRST_AID, "1")
                    .having(FLOOR, "-1");
            insert(storage, anna);
            assertThat(stored(storage, anna).profile()).isEqualTo(anna.user().profile());
        }
    }

    @Test
    void countsWhoHasAValue() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            insert(storage, anna().having(BADGE, "\"first_aid\":").having(FLOOR, "1"), ben().having(FLOOR, "2"));
            assertThat(storage.<Long>read(work -> work.fields().holders("floor")))
                    .isEqualTo(2);
            assertThat(storage.<Long>read(work -> work.fields().holders("badge")))
                    .isEqualTo(1);
            assertThat(storage.<Long>read(work -> work.fields().holders("first_aid")))
                    .isZero();
            assertThat(storage.<Long>read(work -> work.fields().holders("firstXaid")))
                    .isZero();
        }
    }

    @Test
    void findsWhoHasAUniqueValueInAnyCase() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            insert(storage, anna().having(BADGE, "B1"), ben().having(BADGE, "B2"));
            assertThat(holding(storage, BADGE, "b1")).containsExactly("anna");
            assertThat(found(storage, BADGE, "\uff22" + "2")).containsExactly("ben");
            assertThat(found(storage, BADGE, "b3")).isEmpty();
        }
    }

    @Test
    void findsWhoHasASearchableValueAndWhoHasNone() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            insert(storage, anna().having(SHIRT, "M"), ben().having(SHIRT, "M"), celine().having(FLOOR, "1"));
            assertThat(found(storage, SHIRT, "m")).containsExactly("anna", "ben");
            assertThat(found(storage, SHIRT, "")).hasSize(1);
        }
    }

    @Test
    void keepsAUniqueValueForOneAccount() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            insert(storage, anna().having(BADGE, "B1"));
            assertThatThrownBy(() -> insert(storage, ben().having(BADGE, "b1")))
                    .isInstanceOfSatisfying(
                            KeyTakenException.class, e -> assertThat(e.key()).isEqualTo(KeyTakenException.Key.FIELD));
            insert(storage, ben().having(BADGE, "b2").having(SHIRT, "M"));
            update(storage, anna().having(BADGE, "B3").having(SHIRT, "M"));
            update(storage, ben().having(BADGE, "B1"));
            assertThat(holding(storage, BADGE, "b1")).containsExactly("ben");
        }
    }

    @Test
    void twoMayChangeUniqueValuesWithEachOther() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            insert(storage, anna().having(BADGE, "B1"), ben().having(BADGE, "B2"));
            update(storage, anna().having(BADGE, "B2"), ben().having(BADGE, "B1"));
            assertThat(holding(storage, BADGE, "b1")).containsExactly("ben");
            assertThat(holding(storage, BADGE, "b2")).containsExactly("anna");
        }
    }

    @Test
    void whatIsClearedIsFree() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            insert(storage, anna().having(BADGE, "B1").having(SHIRT, "M"), ben());
            update(storage, anna());
            update(storage, ben().having(BADGE, "B1"));
            assertThat(holding(storage, BADGE, "b1")).containsExactly("ben");
            assertThat(found(storage, SHIRT, "M")).isEmpty();
        }
    }
}
