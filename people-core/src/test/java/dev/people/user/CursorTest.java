package dev.people.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.people.contract.UserFixture;
import dev.people.id.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final UserId ID = UserFixture.anna().user().id();

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Cursor> cursors() {
        List<Cursor> cursors = new ArrayList<>();
        for (String username : List.of("anna", "c\u00e9line", "\u5f20\u4f1f", "\ud801\udc37")) {
            User user = UserFixture.named(username)
                    .called("de la  Cruz", "Stra\u00dfe % ")
                    .user();
            for (UserSort.Key key : UserSort.Key.values()) {
                cursors.add(Cursor.behind(user, key));
            }
        }
        cursors.add(Cursor.behind(UserFixture.named("nameless").user(), UserSort.Key.NAME));
        return cursors;
    }

    @Test
    void isReadBackFromItsText() {
        for (Cursor cursor : cursors()) {
            assertThat(Cursor.valueOf(cursor.toString())).isEqualTo(cursor);
            assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
        }
    }

    @Test
    void refusesTextsThatAreNoCursors() {
        String last = " " + ID + " ";
        for (String text : List.of(
                "",
                "nobody",
                "anna",
                "?",
                encoded("anna"),
                encoded("username"),
                encoded("username " + ID),
                encoded("shoe size" + last + "42"),
                encoded("username nobody a"),
                encoded("username " + ID.toString().toUpperCase(java.util.Locale.ROOT) + " a"),
                encoded("username" + last + "a\u0000b"),
                encoded("username" + last + "x".repeat(3_000)),
                encoded("created" + last + "yesterday"),
                encoded("created" + last + "2026-01-02T12:00:00.000Z"),
                encoded("created" + last + "2026-01-02T12:00:00.123456789Z"),
                encoded("created" + last + "+1000000-01-02T12:00:00Z"),
                encoded("username" + last + "anna") + "=",
                Base64.getUrlEncoder().encodeToString(new byte[] {(byte) 0xC3, 0x28}))) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> Cursor.valueOf(text))
                    .withMessage("Not a cursor: take the one that the page before has answered");
        }
    }

    @Test
    void isOfNoListInAnotherOrder() {
        Cursor byName = Cursor.behind(UserFixture.anna().user(), UserSort.Key.NAME);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserQuery.all(10).after(byName))
                .withMessage("The cursor is of a list by name, and this list is by username");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> byName.compareTo(Cursor.behind(UserFixture.anna().user())));
        assertThat(UserQuery.all(10)
                        .sortedBy(UserSort.byName().reversed())
                        .after(byName)
                        .after())
                .contains(byName);
    }

    @Test
    void comparesInstantsAsInstants() {
        Cursor second = Cursor.behind(
                UserFixture.anna().madeAt(Instant.parse("2026-01-02T12:00:00Z")).user(), UserSort.Key.CREATED);
        Cursor micro = Cursor.behind(
                UserFixture.anna()
                        .madeAt(Instant.parse("2026-01-02T12:00:00.000001Z"))
                        .user(),
                UserSort.Key.CREATED);
        assertThat(second).isLessThan(micro);
    }
}
