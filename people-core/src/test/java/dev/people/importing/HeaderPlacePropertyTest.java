package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.CompleteSource;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.profile.BuiltInField;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Wherever a header stands, nobody is lost without a word. */
class HeaderPlacePropertyTest {
    @Provide
    Arbitrary<HeaderArbitraries.Table> misplaced() {
        return HeaderArbitraries.misplaced();
    }

    @Provide
    Arbitrary<HeaderArbitraries.Table> pasted() {
        return HeaderArbitraries.pasted();
    }

    @Property(tries = 300)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void readsEverybodyOfATableWithAMisplacedHeaderOrRefusesIt(@ForAll("misplaced") HeaderArbitraries.Table table) {
        Plan plan = losesNobody(table, ImportOptions.updateOnly());
        assertThat(plan.refusal().map(Finding::code))
                .isEqualTo(table.isTidy() ? Optional.empty() : Optional.of(FindingCode.PEOPLE_ABOVE_HEADER));
        Statistics.label("tidy").collect(table.isTidy()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 30);
        });
    }

    @Property(tries = 300)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void readsEverybodyOfTwoListsOrRefusesThem(@ForAll("pasted") HeaderArbitraries.Table table) {
        losesNobody(table, ImportOptions.addAndUpdate());
        Plan plan = losesNobody(table, ImportOptions.updateOnly());
        Statistics.label("second header")
                .collect(plan.findingCounts().containsKey(FindingCode.SECOND_HEADER))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 30));
        Statistics.label("repeated")
                .collect(plan.findingCounts().containsKey(FindingCode.HEADER_REPEATED))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
    }

    @Property(tries = 150)
    void blocksNobodyWhoStandsInACompleteTable(
            @ForAll("misplaced") HeaderArbitraries.Table one,
            @ForAll("pasted") HeaderArbitraries.Table other,
            @ForAll CompleteSource.Missing missing) {
        ImportOptions options =
                ImportOptions.updateOnly().complete(new CompleteSource(CompleteSource.Scope.everybody(), missing));
        Stream.of(one, other).forEach(table -> {
            Plan plan = losesNobody(table, options);
            Statistics.label("leavers").collect(plan.missing() > 0).coverage(coverage -> coverage.check(true)
                    .percentage(share -> share > 5));
        });
    }

    private static Plan losesNobody(HeaderArbitraries.Table table, ImportOptions options) {
        Plan plan = directory(table.people()).imports().plan(table.source(), options);
        List<PlanRow> rows = plan.rows(0, 1000);
        if (plan.refusal().isPresent()) {
            assertThat(plan.totals().writing()).isZero();
            return plan;
        }
        List<PlanRow> ofTable = rows.subList(0, rows.size() - (int) plan.missing());
        Set<String> lost = new HashSet<>(table.people());
        ofTable.forEach(row -> lost.remove(row.username()));
        assertThat(ofTable)
                .as("Rows whose cells nobody can tell apart, of %s", table)
                .filteredOn(row ->
                        row.action() == PlanAction.REFUSED && row.username().isEmpty())
                .hasSizeGreaterThanOrEqualTo(lost.size());
        assertThat(rows.subList(ofTable.size(), rows.size()))
                .filteredOn(row -> row.action().writes())
                .extracting(PlanRow::username)
                .doesNotContainAnyElementsOf(table.people());
        return plan;
    }

    /** Half of the people of the table, and one who is in no table. */
    private static PeopleAs directory(List<String> people) {
        PeopleAs system = People.on(InMemoryStorage.create()).build().as(Actor.system("test"));
        Stream.concat(people.stream().limit((people.size() + 1) / 2), Stream.of("leaver"))
                .forEach(name -> system.users()
                        .create(
                                UserDraft.empty()
                                        .with(BuiltInField.USERNAME, name)
                                        .with(BuiltInField.FIRST_NAME, "A")
                                        .with(BuiltInField.LAST_NAME, "A")
                                        .with(BuiltInField.EMAIL, name + "@example.org"),
                                Activation.NONE));
        return system;
    }
}
