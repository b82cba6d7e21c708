package dev.people.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.contract.UserFixture;
import dev.people.id.NoticeId;
import dev.people.id.UserId;
import dev.people.notice.Message;
import dev.people.notice.NoticeKind;
import dev.people.user.Account.PasswordDuty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretTest {
    private static final String HIDDEN = "Correct horse battery staple";
    private static final UserId ANNA = UserFixture.idOf("anna");

    private static Secret secret(String characters) {
        return Secret.of(characters.toCharArray());
    }

    @Test
    void printsAsStarsWhereverItIs() {
        try (Secret secret = secret(HIDDEN)) {
            Message message = new Message(
                    new NoticeId(ANNA.value()),
                    NoticeKind.LOGIN_DETAILS,
                    "anna@example.org",
                    "Anna Ahlgren",
                    "anna",
                    Optional.of(secret),
                    PasswordDuty.NONE);
            for (Object shown : List.of(
                    secret,
                    Optional.of(secret),
                    List.of(secret),
                    Map.of("password", secret),
                    message,
                    new IllegalStateException("Refused " + secret))) {
                assertThat(shown.toString()).doesNotContain("horse").doesNotContain(HIDDEN);
            }
            assertThat(secret).hasToString("***");
            assertThat(secret("")).hasToString("***");
        }
    }

    @Test
    void cannotBeSerialized() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Secret secret = secret(HIDDEN);
                ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            assertThat(secret).isNotInstanceOf(Serializable.class);
            assertThatThrownBy(() -> out.writeObject(secret))
                    .isInstanceOf(NotSerializableException.class)
                    .hasMessage(Secret.class.getName());
        }
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("horse");
    }

    @Test
    void showsItsCharactersThroughOneMethodOnly() {
        assertThat(Arrays.stream(Secret.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName))
                .containsExactlyInAnyOrder("of", "reveal", "close", "toString");
        assertThat(Secret.class.getFields()).isEmpty();
    }

    @Test
    void hasNoEqualityThatCouldBeTimed() {
        try (Secret one = secret(HIDDEN);
                Secret other = secret(HIDDEN)) {
            assertThat(one).isNotEqualTo(other).isEqualTo(one);
            assertThat(one.hashCode()).isEqualTo(System.identityHashCode(one));
        }
    }

    @Test
    void sharesItsCharactersWithNobody() {
        char[] given = HIDDEN.toCharArray();
        try (Secret secret = Secret.of(given)) {
            Arrays.fill(given, 'x');
            char[] shown = secret.reveal();
            assertThat(shown).containsExactly(HIDDEN.toCharArray());
            Arrays.fill(shown, 'x');
            assertThat(secret.reveal()).containsExactly(HIDDEN.toCharArray());
        }
    }

    @Test
    void isGoneOnceItIsClosed() {
        Secret secret = secret(HIDDEN);
        secret.close();
        secret.close();
        assertThat(secret.reveal()).containsOnly('\0');
        assertThat(secret).hasToString("***");
    }

    @Test
    void isHashedAsItsVeryBytes() {
        try (Secret secret = secret("p\u00e4ss \u20ac \ud801\udc00")) {
            assertThat(secret.utf8()).isEqualTo("p\u00e4ss \u20ac \ud801\udc00".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aCredentialDoesNotPrintItsHash() {
        Credential credential = new Credential(
                ANNA, Credential.Purpose.PASSWORD, "$sha256$salt$hash", UserFixture.NOON, Optional.empty());
        assertThat(credential.toString()).contains(ANNA.toString()).doesNotContain("$");
    }
}
