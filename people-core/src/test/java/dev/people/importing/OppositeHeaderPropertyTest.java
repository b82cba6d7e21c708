package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.profile.BuiltInField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No header that says no is ever suggested as a yes. */
class OppositeHeaderPropertyTest {
    private static final List<String> STATES = Stream.concat(
                    BuiltInField.ACCOUNT_STATE.aliases().stream(),
                    FieldTitles.shipped().titles().values().stream()
                            .flatMap(names -> names.getOrDefault(BuiltInField.ACCOUNT_STATE, List.of()).stream()))
            .toList();

    @Provide
    Arbitrary<String> blocked() {
        return Combinators.combine(
                        Arbitraries.of("", "Account ", "is ", "Konto-", "user_"),
                        Arbitraries.of(List.copyOf(OppositeWords.BLOCKED)),
                        Arbitraries.of("", "?", ":", " (yes/no)", " flag", " *"))
                .as((before, word, behind) -> before + word + behind);
    }

    @Property(tries = 500)
    void whatBlocksIsTheStateReversed(@ForAll("blocked") String header) {
        assertThat(finding(header).code()).isEqualTo(FindingCode.OPPOSITE_COLUMN);
        assertThat(finding(header.toUpperCase(Locale.ROOT)).parameters())
                .containsEntry("suggestion", "account_state:reversed");
    }

    @Provide
    Arbitrary<String> negated() {
        return Combinators.combine(Arbitraries.of(List.copyOf(OppositeWords.NOT)), Arbitraries.of(STATES))
                .as((not, state) -> not + " " + state);
    }

    @Property(tries = 500)
    void whatIsNotAStateIsNeverSuggestedAsOne(@ForAll("negated") String header) {
        assertThat(finding(header).parameters().getOrDefault("suggestion", ""))
                .as(header)
                .isIn("", "account_state:reversed");
    }

    private static Finding finding(String header) {
        return Tables.facts(Tables.OPTIONS.withoutLayout(), "username," + header, "a,1")
                .findings()
                .get(0);
    }
}
