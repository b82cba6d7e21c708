package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Headers are known by their words, however these are written. */
class HeaderSpellingPropertyTest {
    private static final ColumnMatcher MATCHER = new ColumnMatcher(Tables.OPTIONS.table(), Optional.empty());
    private static final List<String> EXPLANATIONS =
            List.of(" (required)", " - required", ": optional", " [Required]", " *", " (必須)", "（必填）", " (Pflichtfeld)");

    @Provide
    Arbitrary<TitleArbitraries.Spelling> spellings() {
        return TitleArbitraries.spellings();
    }

    @Property(tries = 3000)
    void everyDashMarkSpaceAndCaseOfANameMeansTheSame(@ForAll("spellings") TitleArbitraries.Spelling spelling) {
        assertThat(meaning(spelling.written())).isEqualTo(meaning(spelling.name()));
    }

    @Provide
    Arbitrary<TitleArbitraries.Spelling> explained() {
        return Combinators.combine(Arbitraries.of(TitleArbitraries.NAMES), Arbitraries.of(EXPLANATIONS))
                .as((name, explanation) -> new TitleArbitraries.Spelling(name, name + explanation));
    }

    @Property(tries = 1000)
    void anExplanationThatChangesNothingIsPassedOver(@ForAll("explained") TitleArbitraries.Spelling spelling) {
        assertThat(MATCHER.columns(List.of(spelling.written())).get(0).field())
                .isEqualTo(MATCHER.columns(List.of(spelling.name())).get(0).field());
    }

    private static String meaning(String header) {
        Column column = MATCHER.columns(List.of(header)).get(0);
        return column.field() + " " + column.why();
    }
}
