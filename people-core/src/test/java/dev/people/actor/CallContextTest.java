package dev.people.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallContextTest {
    private static final Actor DESK = Actor.system("help-desk");
    private static final Actor PORTAL = Actor.system("portal");

    @Test
    void isOfOneActorInEnglishUnlessMoreIsSaid() {
        assertThat(CallContext.of(DESK))
                .isEqualTo(new CallContext(DESK, Optional.empty(), Optional.empty(), Locale.ENGLISH));
    }

    @Test
    void takesOneThingMoreAtATime() {
        assertThat(CallContext.of(DESK).onBehalfOf(PORTAL).correlatedBy("req-7").in(Locale.GERMAN))
                .isEqualTo(new CallContext(DESK, Optional.of(PORTAL), Optional.of("req-7"), Locale.GERMAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "line\nbreak", "\u00e9", "\u0000"})
    void refusesACorrelationIdThatIsNoVisibleAscii(String id) {
        CallContext call = CallContext.of(DESK);
        assertThatIllegalArgumentException().isThrownBy(() -> call.correlatedBy(id));
    }

    @Test
    void refusesACorrelationIdOfMoreThan100Characters() {
        CallContext call = CallContext.of(DESK);
        assertThat(call.correlatedBy("x".repeat(100)).correlationId()).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> call.correlatedBy("x".repeat(101)));
    }
}
