package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.user.TextOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OrderedTextPropertyTest {
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> codePoints = Arbitraries.oneOf(
                Arbitraries.integers().between('a', 'c'),
                Arbitraries.integers().between(0xD7FD, 0xE002),
                Arbitraries.integers().between(0xFFF0, 0x10010),
                Arbitraries.integers().between(1, Character.MAX_CODE_POINT));
        return codePoints
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .list()
                .ofMaxSize(5)
                .map(list -> list.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    @Property
    void isInOneOrderByUnitsAndByBytesAndByCodePoints(@ForAll("texts") String one, @ForAll("texts") String other) {
        int expected = Integer.signum(TextOrder.byCodePoint().compare(one, other));
        String kept = OrderedText.of(one);
        String keptOther = OrderedText.of(other);
        assertThat(Integer.signum(kept.compareTo(keptOther))).isEqualTo(expected);
        assertThat(Integer.signum(Arrays.compareUnsigned(
                        kept.getBytes(StandardCharsets.UTF_8), keptOther.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected);
    }

    @Property
    void isReadBack(@ForAll("texts") String text) {
        assertThat(OrderedText.original(OrderedText.of(text))).isEqualTo(text);
    }
}
