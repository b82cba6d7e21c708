package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.importing.SourceForm;
import dev.people.importing.SourceRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files as other products write them; their origins stand in the NOTICE beside them. */
class PublishedFilesTest {
    @Test
    void readsCommasInQuotes() {
        assertThat(Csv.cells(Csv.fixture("spectrum/comma_in_quotes.csv")))
                .containsExactly(
                        List.of("first", "last", "address", "city", "zip"),
                        List.of("John", "Doe", "120 any st.", "Anytown, WW", "08123"));
    }

    @Test
    void readsDoubledQuotes() {
        assertThat(Csv.cells(Csv.fixture("spectrum/escaped_quotes.csv")))
                .containsExactly(List.of("a", "b"), List.of("1", "ha \"ha\" ha"), List.of("3", "4"));
    }

    @Test
    void readsUtf8WithItsMark() {
        assertThat(Csv.fixture("fastcsv/utf8_bom.csv").form())
                .extracting(SourceForm::charset, SourceForm::byteOrderMark, SourceForm::delimiter)
                .containsExactly("UTF-8", "UTF-8", ",");
        assertThat(Csv.cells(Csv.fixture("fastcsv/utf8_bom.csv")))
                .containsExactly(List.of("foo", "üÜß"), List.of("123", "456"));
    }

    @Test
    void readsUtf16WithItsMark() {
        assertThat(Csv.fixture("fastcsv/utf16le_bom.csv").form())
                .extracting(SourceForm::charset, SourceForm::byteOrderMark, SourceForm::delimiter)
                .containsExactly("UTF-16LE", "UTF-16LE", ",");
        assertThat(Csv.cells(Csv.fixture("fastcsv/utf16le_bom.csv")))
                .containsExactly(List.of("foo", "üÜß"), List.of("123", "456"));
    }

    @Test
    void readsTheSampleOfMicrosoft365() {
        List<SourceRecord> records = Csv.records(Csv.fixture("microsoft365/microsoft365-import-users-sample.csv"));
        assertThat(records).hasSize(6).allSatisfy(record -> assertThat(record.cells())
                .hasSize(15));
        assertThat(records.get(1).cells()).startsWith("chris@contoso.com", "Chris", "Green");
    }

    @Test
    void readsTheUsersOfSyncopeWithSemicolonsInACell() {
        List<List<String>> cells = Csv.cells(Csv.fixture("syncope/apache-syncope-test1.csv"));
        assertThat(cells).hasSize(3).allSatisfy(record -> assertThat(record).hasSize(7));
        assertThat(cells.get(2)).endsWith("2018-11-21;2018-12-24");
        assertThat(Csv.fixture("syncope/apache-syncope-test1.csv").form().delimiter())
                .isEqualTo(",");
    }

    @Test
    void readsABulkCreateTemplateWithItsPreamble() {
        List<SourceRecord> records = Csv.records(Csv.fixture("own/bulk-create-template.csv"));
        assertThat(records).extracting(SourceRecord::row).containsExactly(1L, 2L);
        assertThat(records.get(0).cells()).containsExactly("version:v1.0");
        assertThat(records.get(1).cells())
                .hasSize(17)
                .contains("User name [userPrincipalName] Required", "Mobile phone [mobile]");
    }

    @Test
    void readsAStaffTableWithManagers() {
        List<List<String>> cells = Csv.cells(Csv.fixture("own/staff-table.csv"));
        assertThat(cells).hasSize(10).allSatisfy(record -> assertThat(record).hasSize(18));
        assertThat(cells.get(2)).contains("Lindqvist", "Vice President, Sales", "NULL");
        assertThat(cells.get(4)).contains("O'Neill", "Ciarán speaks \"a little\" French, and reads German.");
    }
}
