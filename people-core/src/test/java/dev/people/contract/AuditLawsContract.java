package dev.people.contract;

import static dev.people.contract.Transactions.list;
import static dev.people.contract.Transactions.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.audit.AuditCursor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditQuery;
import dev.people.memory.InMemoryStorage;
import dev.people.storage.Storage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.StatisticsReport;

/** Every storage finds the same audit entries in the same order, whatever is asked. */
public class AuditLawsContract extends TestedStorage {
    /** Logs to ask about. */
    @Provide
    protected Arbitrary<List<AuditEntry>> logs() {
        return AuditArbitraries.logs();
    }

    /** Questions. */
    @Provide
    protected Arbitrary<AuditQuery> queries() {
        return AuditArbitraries.queries();
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void findsWhatTheQuestionSaysTheNewestFirstWhateverTheSizeOfAPage(
            @ForAll("logs") List<AuditEntry> log,
            @ForAll @Size(min = 3, max = 6) List<@From("queries") AuditQuery> some) {
        try (Storage storage = storage();
                Storage memory = InMemoryStorage.create()) {
            for (AuditEntry entry : log) {
                write(storage, work -> work.audit().add(entry));
                write(memory, work -> work.audit().add(entry));
            }
            boolean findsSome = false;
            for (AuditQuery query : some) {
                List<AuditEntry> expected = expected(log, query);
                assertThat(walk(storage, query)).as("%s", query).isEqualTo(expected);
                assertThat(walk(memory, query)).as("%s in memory", query).isEqualTo(expected);
                findsSome |= !expected.isEmpty() && expected.size() < log.size();
            }
            TableLaws.about("finds some and not others", findsSome, 30);
        }
    }

    private static List<AuditEntry> expected(List<AuditEntry> log, AuditQuery query) {
        return log.stream()
                .filter(query::finds)
                .sorted(Comparator.comparing(query::placeOf).reversed())
                .map(query::shown)
                .toList();
    }

    /** Cursors go out and come back as texts. */
    private static List<AuditEntry> walk(Storage storage, AuditQuery query) {
        List<AuditEntry> all = new ArrayList<>();
        Optional<AuditQuery> next = Optional.of(query);
        while (next.isPresent()) {
            AuditQuery asked = next.get();
            List<AuditEntry> page = list(storage, work -> work.audit().page(asked));
            assertThat(page).hasSizeLessThanOrEqualTo(asked.limit());
            all.addAll(page);
            next = page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(query.after(AuditCursor.valueOf(
                            query.placeOf(page.get(page.size() - 1)).toString())));
        }
        return all;
    }
}
