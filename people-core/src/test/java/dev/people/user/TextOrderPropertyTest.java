package dev.people.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextOrderPropertyTest {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(4),
                Arbitraries.of("a", "\ud7ff", "\ue000", "\uffff", "\ud800\udc00", "\udbff\udfff")
                        .list()
                        .ofMaxSize(3)
                        .map(list -> String.join("", list)));
    }

    @Property
    void comparesCodePointByCodePoint(@ForAll("texts") String one, @ForAll("texts") String other) {
        int expected =
                Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
        assertThat(Integer.signum(TextOrder.byCodePoint().compare(one, other))).isEqualTo(Integer.signum(expected));
    }
}
