package dev.people.user;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BlockCausePropertyTest {
    @Provide
    Arbitrary<String> notes() {
        Arbitrary<String> hostile = Arbitraries.of(
                "", "left_company", "Left company: really", "other:", "other: x", ": x", "a:b", " x ", "Sync:license");
        return Arbitraries.oneOf(hostile, Arbitraries.strings().ofMaxLength(12));
    }

    @Property(tries = 300)
    void readsItsOwnText(@ForAll BlockReason reason, @ForAll("notes") String note) {
        BlockCause cause = new BlockCause(reason, note);
        assertThat(BlockCause.ofText(cause.text())).isEqualTo(cause);
    }
}
