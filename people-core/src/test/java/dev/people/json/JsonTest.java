package dev.people.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.people.actor.Actor;
import dev.people.user.User;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** What a directory answers is JSON by itself, or by its view: with Jackson 2 as with Jackson 3, without annotations. */
class JsonTest {
    /** As frameworks set it up. */
    private static final ObjectMapper TWO = new ObjectMapper()
            .registerModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);

    private static final JsonMapper THREE = new JsonMapper();
    private static final SampleDirectory DIRECTORY = new SampleDirectory();
    private static final Answers ANSWERS = DIRECTORY.answers();

    private static JsonNode two(Object value) {
        return read(written(value));
    }

    private static String written(Object value) {
        try {
            return TWO.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode three(Object value) {
        return read(THREE.writeValueAsString(value));
    }

    private static JsonNode read(String json) {
        try {
            return TWO.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    @Test
    void everyAnswerIsARecordOfTheJdksTypesOrHasSuchAView() {
        Map<String, List<String>> complaints = new TreeMap<>();
        AnswerTypes.answered().forEach(type -> {
            List<String> some = JsonTypes.complaints(JsonForm.of(type));
            if (!some.isEmpty()) {
                complaints.put(type.getName(), some);
            }
        });
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatStandsInsideOfAnAnswerAndIsNoRecordHasATextOrAView() {
        Stream<Class<?>> opaque = AnswerTypes.inside().stream()
                .filter(type -> !type.isRecord() && !type.isEnum())
                .filter(type -> !JsonForm.isText(type));
        assertThat(opaque).allSatisfy(type -> assertThat(JsonTypes.complaints(JsonForm.of(type)))
                .as(type.getName())
                .isEmpty());
    }

    @Test
    void findsTheAnswersOfAllFacades() {
        assertThat(AnswerTypes.answered())
                .extracting(Class::getSimpleName)
                .contains("User", "Decision", "AuditEntry", "ChartNode", "Plan", "PlanRow", "PlanTotals", "Run")
                .contains(
                        "PlanListing",
                        "OutcomePage",
                        "ApplyResult",
                        "LicensePool",
                        "DueReport",
                        "Report",
                        "Actor",
                        "Finding",
                        "ChangeEvent");
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerIsToldWhollyAndAlikeByBoth() {
        return AnswerTypes.answered().stream()
                .filter(type -> !type.isEnum())
                .map(type -> dynamicTest(type.getName(), () -> {
                    assertThat(ANSWERS.of(type)).as("answers of this type").isNotEmpty();
                    ANSWERS.of(type).forEach(JsonTest::assertTold);
                }));
    }

    private static void assertTold(Object value) {
        Object form = JsonForm.of(value);
        JsonNode json = two(form);
        JsonTree.assertTold(form, json, value.getClass().getSimpleName());
        assertThat(three(form)).isEqualTo(json);
    }

    @Test
    void eachKindOfAClosedSetIsToldByItsCode() {
        List<Class<?>> closed = AnswerTypes.inside().stream()
                .filter(type -> type.isSealed() && !JsonForm.isText(type))
                .toList();
        assertThat(closed).isNotEmpty();
        for (Class<?> type : closed) {
            assertThat(Arrays.stream(type.getPermittedSubclasses())
                            .filter(kind -> ANSWERS.of(kind).isEmpty()))
                    .as("kinds of %s without an answer", type)
                    .isEmpty();
            ANSWERS.of(type).forEach(value -> {
                Object code = JsonForm.called(JsonForm.code(type).orElseThrow(), value);
                assertThat(two(JsonForm.of(value)).path("code").asText()).isEqualTo(code);
                assertTold(value);
            });
        }
    }

    @Test
    void eachKindOfActorIsToldByItsText() {
        assertThat(ANSWERS.of(Actor.class))
                .extracting(actor -> two(JsonForm.of(actor)).asText().replaceAll(":.*", ""))
                .containsOnly("user", "system");
    }

    @Test
    void noAnswerTellsASecret() {
        String everything = AnswerTypes.answered().stream()
                .flatMap(type -> ANSWERS.of(type).stream())
                .map(answer -> written(JsonForm.of(answer)))
                .collect(Collectors.joining("\n"));
        assertThat(DIRECTORY.secrets()).isNotEmpty().allSatisfy(secret -> assertThat(everything)
                .doesNotContain(secret));
    }

    @Test
    void wouldSeeWhatComesOutEmpty() {
        record Hidden(Object inside) {}
        assertThat(three(new Object()).isEmpty()).isTrue();
        assertThat(JsonTypes.complaints(Hidden.class)).containsExactly(".inside is a java.lang.Object");
        assertThat(JsonTypes.complaints(User.class)).isNotEmpty();
    }
}
