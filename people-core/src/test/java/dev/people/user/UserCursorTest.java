package dev.people.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserCursorTest {
    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isReadBackFromItsText() {
        for (String username : List.of("anna", "C\u00e9line", "\u5f20\u4f1f", "\ud801\udc37")) {
            UserCursor cursor = UserCursor.behind(Username.of(username));
            assertThat(UserCursor.valueOf(cursor.toString())).isEqualTo(cursor);
            assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
        }
    }

    @Test
    void isOfTheUsernameInAnyCase() {
        assertThat(UserCursor.behind(Username.of("ANNA"))).isEqualTo(UserCursor.behind(Username.of("anna")));
    }

    @Test
    void refusesTextsThatAreNoCursors() {
        for (String text : List.of("", "nobody", "anna", "?", encoded("anna"), encoded("u:"), encoded("u:a\u0000b"))) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> UserCursor.valueOf(text));
        }
    }
}
