package dev.people.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PackingsPropertyTest {
    private static DataInputStream in(ByteArrayOutputStream bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Property
    void anyCharactersInAnyOrderComeBack(@ForAll char[] characters) throws IOException {
        String text = new String(characters);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Texts.write(text, new DataOutputStream(bytes));
        assertThat(Texts.read(in(bytes))).isEqualTo(text);
    }

    @Property
    void anyNumberComesBack(@ForAll long number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Numbers.write(number, new DataOutputStream(bytes));
        assertThat(Numbers.read(in(bytes))).isEqualTo(number);
        assertThat(bytes.size()).isLessThanOrEqualTo(10);
    }
}
