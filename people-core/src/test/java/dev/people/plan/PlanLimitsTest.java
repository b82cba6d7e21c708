package dev.people.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much goes into one transaction. */
class PlanLimitsTest {
    private final Storage storage = InMemoryStorage.create();
    private final PeopleAs system = People.on(storage).build().as(Actor.system("test"));

    private static TableRecords people(int count) {
        List<List<String>> records = new ArrayList<>();
        records.add(List.of("username", "first_name", "last_name", "email", "employee_id"));
        for (int i = 0; i < count; i++) {
            records.add(List.of("u" + i, "A", "B", "u" + i + "@example.org", "n" + i));
        }
        return TableRecords.of(records);
    }

    /** Everybody gets the address of the next one, the last one that of the first. */
    private static TableRecords circle(int count) {
        List<List<String>> records = new ArrayList<>();
        records.add(List.of("username", "email"));
        IntStream.range(0, count).forEach(i -> records.add(List.of("u" + i, "u" + (i + 1) % count + "@example.org")));
        return TableRecords.of(records);
    }

    @Test
    void moreRowsThanOneTransactionTakesAreNotWrittenAllOrNothing() {
        int many = (int) ApplyOptions.LARGEST_WHOLE + 1;
        Plan plan = system.imports().plan(people(many), ImportOptions.addAndUpdate());
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(
                        () -> system.plans().apply(plan, ApplyOptions.defaults().mode(ApplyMode.ALL_OR_NOTHING)))
                .satisfies(e ->
                        assertThat(e.findings()).extracting(Finding::code).containsExactly(FindingCode.TOO_MANY_ROWS));
        assertThat(storage.<Long>read(work -> work.users().count())).isZero();
    }

    @Test
    void aCircleThatIsLargerThanATransactionIsRefusedAsAWhole() {
        int most = Links.LARGEST_CIRCLE;
        system.plans()
                .apply(system.imports().plan(people(most + 1), ImportOptions.addAndUpdate()), ApplyOptions.defaults());
        List<String> before = Directory.accounts(storage);
        Plan tooLarge = system.imports().plan(circle(most + 1), ImportOptions.addAndUpdate());
        assertThat(tooLarge.totals().of(PlanAction.REFUSED)).isEqualTo(most + 1);
        assertThat(tooLarge.findingCounts()).containsOnlyKeys(FindingCode.CIRCLE_TOO_LARGE);
        system.plans().apply(tooLarge, ApplyOptions.defaults());
        assertThat(Directory.accounts(storage)).isEqualTo(before);

        Plan largest = system.imports().plan(circle(most), ImportOptions.addAndUpdate());
        assertThat(largest.totals().of(PlanAction.UPDATE)).isEqualTo(most);
    }
}
