package dev.people.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.people.profile.BuiltInField;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UserFilterTest {
    @Test
    void everyKindOfFilterHasACaseThatStoragesTranslate() {
        List<Class<?>> cases = Arrays.stream(FilterCases.class.getMethods())
                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                .collect(Collectors.toList());
        cases.add(UserFilter.Everybody.class);
        assertThat(cases).containsExactlyInAnyOrder(UserFilter.class.getPermittedSubclasses());
    }

    @Test
    void aTextWithoutWordsIsEverybody() {
        for (String text : List.of("", " ", "\t\u00a0", "\u0301")) {
            assertThat(UserFilter.text(text)).as(text).isEqualTo(UserFilter.everybody());
        }
    }

    @Test
    void refusesMorePartsThanADatabaseHasToAnswer() {
        String words = IntStream.rangeClosed(0, UserFilter.MOST_PARTS)
                .mapToObj(i -> "w" + i)
                .collect(Collectors.joining(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserFilter.text(words))
                .withMessage("A filter has at most 500 words, not 501");
        List<UserFilter> many = Collections.nCopies(UserFilter.MOST_PARTS, UserFilter.everybody());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UserFilter.Or(many))
                .withMessage("A filter has at most 500 parts, not 501");
        assertThatCode(() -> UserFilter.text("again and ".repeat(10_000))).doesNotThrowAnyException();
    }

    @Test
    void refusesTooManyFiltersInsideOfEachOther() {
        UserFilter filter = UserFilter.everybody();
        for (int i = 1; i < UserFilter.DEEPEST; i++) {
            filter = UserFilter.not(filter);
        }
        UserFilter deepest = filter;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserFilter.allOf(deepest))
                .withMessage("A filter has at most 30 filters inside of each other, not 31");
    }

    @Test
    void refusesFieldsThatAreNoTextsAndStatesOfNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> UserFilter.field(BuiltInField.MANAGER, "anna"));
        assertThatIllegalArgumentException().isThrownBy(() -> UserFilter.field(BuiltInField.ACCOUNT_STATE, "active"));
        assertThatIllegalArgumentException().isThrownBy(() -> UserFilter.inState(StateKind.DELETED));
        assertThatIllegalArgumentException().isThrownBy(() -> UserFilter.inState(StateKind.NONE));
    }

    @Test
    void doesNotShowWhatSomebodySearchedFor() {
        UserFilter filter =
                UserFilter.allOf(UserFilter.text("Ahlgren"), UserFilter.field(BuiltInField.LAST_NAME, "Okafor"));
        assertThat(filter.toString()).doesNotContain("Ahlgren").doesNotContain("Okafor");
    }
}
