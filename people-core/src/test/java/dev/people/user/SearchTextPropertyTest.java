package dev.people.user;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SearchTextPropertyTest {
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings().withChars("ΑΣσς'.\u0307\u0345IİΌé ").ofMaxLength(8),
                Arbitraries.strings().ascii().ofMaxLength(12));
    }

    @Property
    void wordsFoldToTheSameAloneAndBesideOthers(@ForAll("words") String one, @ForAll("words") String other) {
        assertThat(SearchText.fold(one) + ' ' + SearchText.fold(other)).isEqualTo(SearchText.fold(one + ' ' + other));
    }
}
