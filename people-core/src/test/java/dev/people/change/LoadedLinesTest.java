package dev.people.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.id.UserId;
import dev.people.memory.InMemoryStorage;
import dev.people.organization.ReportingLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of managers that are assigned far down in a tree. */
class LoadedLinesTest {
    private static final int DEEP = 100;
    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");

    private static UserId person(int number) {
        return new UserId(new UUID(7, number));
    }

    private static UserChange.AssignManager assign(int report, int manager) {
        return new UserChange.AssignManager(person(report), Optional.of(person(manager)));
    }

    /** Everybody reports to whoever has the number before. */
    private static LoadedLines chain(UserChange.AssignManager... changes) {
        return InMemoryStorage.create().write(work -> {
            List<ReportingLine> lines = new ArrayList<>();
            for (int i = 1; i <= DEEP; i++) {
                lines.add(ReportingLine.of(person(i), person(i - 1)));
            }
            work.reportingLines().put(lines);
            return LoadedLines.of(work.reportingLines(), List.of(changes), NOW);
        });
    }

    /** How many lines are asked for to find out that a change closes no circle. */
    private static int asked(UserChange.AssignManager change, LoadedLines lines) {
        List<UserId> asked = new ArrayList<>();
        ReportingView counted = new ReportingView() {
            @Override
            public Optional<ReportingLine> lineOf(UserId report) {
                asked.add(report);
                return lines.lineOf(report);
            }

            @Override
            public boolean mayHaveReports(UserId manager) {
                return lines.mayHaveReports(manager);
            }
        };
        assertThat(ManagerRule.cycle(change, counted, NOW)).isEmpty();
        return asked.size();
    }

    @Test
    void whoeverHasNoReportsIsNotLookedForOnTheWholeWayUp() {
        UserChange.AssignManager change = assign(DEEP + 1, DEEP);
        assertThat(asked(change, chain(change))).isZero();
    }

    @Test
    void whoeverComesToHaveReportsIsLookedForFromThenOn() {
        UserChange.AssignManager change = assign(DEEP + 1, DEEP);
        UserChange.AssignManager next = assign(DEEP + 2, DEEP + 1);
        LoadedLines lines = chain(change, next);
        lines.apply(change.id(), change.line());
        assertThat(asked(next, lines)).isZero();
        lines.apply(next.id(), next.line());
        assertThat(ManagerRule.cycle(assign(DEEP + 1, DEEP + 2), lines, NOW))
                .containsExactly(person(DEEP + 1), person(DEEP + 2), person(DEEP + 1));
        lines.apply(person(DEEP + 2), Optional.empty());
        assertThat(asked(assign(DEEP + 1, DEEP + 2), lines)).isZero();
    }

    @Test
    void whoeverHasReportsClosesACircleBelowThem() {
        UserChange.AssignManager change = assign(0, DEEP);
        assertThat(ManagerRule.cycle(change, chain(change), NOW)).hasSize(DEEP + 2);
        assertThat(ManagerRule.cycle(assign(7, 7), chain(change), NOW)).containsExactly(person(7), person(7));
    }
}
