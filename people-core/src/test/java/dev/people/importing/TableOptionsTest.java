package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.packing.Packing;
import dev.people.packing.Packings;
import dev.people.profile.BuiltInField;
import dev.people.profile.DateText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableOptionsTest {
    private static final Packing<TableOptions> PACKING = Packings.of(TableOptions.class);

    private static byte[] bytes(TableOptions options) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PACKING.write(options, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Test
    void areKeptAsBytesAndComeBackAsTheyWere() throws IOException {
        TableOptions options = Tables.OPTIONS
                .map("Nick", BuiltInField.USERNAME)
                .leaveOut("City")
                .layout(Layouts.named("Okta").orElseThrow())
                .titles(FieldTitles.shipped().with(Locale.KOREAN, Map.of(BuiltInField.CITY, List.of("\ub3c4\uc2dc"))))
                .cells(CellLanguage.standard().blankClearsAll().alsoBlank("NULL", "n/a"))
                .byDefault(BuiltInField.CITY, "Oslo")
                .dates(DateText.Order.DAY_FIRST)
                .strict()
                .table();
        byte[] bytes = bytes(options);
        TableOptions read = PACKING.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        assertThat(read).isEqualTo(options);
        assertThat(bytes(read)).isEqualTo(bytes);
    }
}
