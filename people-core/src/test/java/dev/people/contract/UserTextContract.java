package dev.people.contract;

import static dev.people.contract.Transactions.insert;
import static dev.people.contract.Transactions.stored;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.profile.BuiltInField;
import dev.people.profile.FieldText;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.EmployeeId;
import dev.people.user.User;
import dev.people.user.UserKeys;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every {@link dev.people.user.UserRepository} keeps every text that the rules let through exactly as it is. */
public class UserTextContract extends TestedStorage {
    private static final String BEYOND_THE_BASIC_PLANE = "\ud840\udc0b";

    @Test
    void keepsTextsThatBreakPrograms() {
        try (Storage storage = storage()) {
            List<String> naughty = NaughtyStrings.all();
            int kept = 0;
            for (String text : naughty) {
                Optional<String> good =
                        FieldText.parse(BuiltInField.ADDRESS, text).value();
                if (good.isPresent()) {
                    UserFixture user = named("user" + kept++).with(BuiltInField.ADDRESS, good.get());
                    insert(storage, user);
                    assertThat(stored(storage, user)).isEqualTo(user.user());
                }
            }
            assertThat(kept).isGreaterThan(60);
        }
    }

    @Test
    void keepsSignsThatMeanSomethingToDatabases() {
        try (Storage storage = storage()) {
            UserFixture user = anna().called("O'Neill; drop table people_user; --", "a\\b\"c%d_e?f:g$1{h}!")
                    .with(BuiltInField.ADDRESS, "first\r\nsecond\tthird\n\\N\n\\.")
                    .with(BuiltInField.CITY, "NULL")
                    .with(BuiltInField.LOCATION, "{\"a\",NULL,\\}")
                    .with(BuiltInField.PHONE, "=cmd|'/c calc'!A0");
            insert(storage, user);
            assertThat(stored(storage, user)).isEqualTo(user.user());
        }
    }

    @Test
    void keepsScriptsOfTheWorld() {
        try (Storage storage = storage()) {
            UserFixture user = named("\u05d3\u05d5\u05d3")
                    .withEmail("\u4f20\u5c4b@\u4f8b\u3048.example")
                    .withEmployeeId("\u0664\u0665-\ud83d\udc35")
                    .called("\u0645\u062d\u0645\u062f \u0639\u0644\u064a", "e\u0301\u00e9 \ufb01 \u212b")
                    .with(
                            BuiltInField.CITY,
                            "\ud83c\uddf8\ud83c\uddea \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67")
                    .with(BuiltInField.POSITION, "\ufffe\ufdd0\ufeff\u200f\u00ad");
            insert(storage, user);
            assertThat(stored(storage, user)).isEqualTo(user.user());
        }
    }

    @Test
    void keepsTheLongestTexts() {
        try (Storage storage = storage()) {
            Map<BuiltInField, String> texts = new EnumMap<>(BuiltInField.class);
            BuiltInField.all().stream()
                    .filter(BuiltInField::isProfileText)
                    .forEach(field -> texts.put(field, BEYOND_THE_BASIC_PLANE.repeat(field.longest())));
            UserFixture user = named(BEYOND_THE_BASIC_PLANE.repeat(100))
                    .withEmail("a".repeat(64) + "@" + ("b".repeat(61) + ".").repeat(3) + "cde")
                    .withEmployeeId(BEYOND_THE_BASIC_PLANE.repeat(255))
                    .withTexts(texts)
                    .blockedFor(BlockReason.OTHER, BEYOND_THE_BASIC_PLANE.repeat(5_000), NOON);
            insert(storage, user);
            assertThat(stored(storage, user)).isEqualTo(user.user());
        }
    }

    /** A musical note is one character, and in its normal form three. */
    @Test
    void keepsKeysThatAreLongerThanTheirTexts() {
        try (Storage storage = storage()) {
            UserFixture user = named("\u0130".repeat(100))
                    .withEmail("a@example.org")
                    .withEmployeeId("\ud834\udd60".repeat(85))
                    .called("\ufdfa".repeat(255), "\ufdfa".repeat(255));
            insert(storage, user);
            assertThat(stored(storage, user)).isEqualTo(user.user());
            EmployeeId number = user.user().employeeId().orElseThrow();
            List<User> found = storage.read(work -> work.users().findAll(new UserKeys().employeeId(number)));
            assertThat(found).containsExactly(user.user());
        }
    }

    @Test
    void keepsAnEmptyTextAsNone() {
        try (Storage storage = storage()) {
            UserFixture user = anna().with(BuiltInField.CITY, "").with(BuiltInField.PHONE, "0");
            insert(storage, user);
            assertThat(stored(storage, user).profile().text(BuiltInField.CITY)).isEmpty();
            assertThat(stored(storage, user).profile().text(BuiltInField.PHONE)).contains("0");
        }
    }
}
