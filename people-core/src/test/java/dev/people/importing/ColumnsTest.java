package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private static RecordSource counted(TableRecords table, AtomicInteger readings) {
        Class<?>[] source = {RecordSource.class};
        return (RecordSource)
                Proxy.newProxyInstance(ColumnsTest.class.getClassLoader(), source, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("open")) {
                        readings.incrementAndGet();
                    }
                    return method.invoke(table, arguments);
                });
    }

    @Test
    void areLookedAtTogetherHoweverManyHaveNoHeader() {
        AtomicInteger readings = new AtomicInteger();
        TableRecords table = TableRecords.lines(
                "username,id,State" + ",".repeat(30), "a,7,WA" + ",".repeat(30), "b,8,Yes" + ",".repeat(29) + ",x");
        ImportRows rows = ImportRows.of(counted(table, readings), ImportOptions.addAndUpdate());
        assertThat(rows.facts().findings())
                .extracting(Finding::code)
                .containsExactly(
                        FindingCode.COLUMN_IGNORED,
                        FindingCode.COLUMN_IGNORED,
                        FindingCode.UNKNOWN_COLUMN,
                        FindingCode.BLANK_COLUMNS);
        assertThat(rows.facts().findings().get(2).place().column()).isEqualTo("column 33");
        assertThat(readings).hasValueLessThanOrEqualTo(2);
    }
}
