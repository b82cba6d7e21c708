package dev.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.people.actor.Actor;
import dev.people.change.EndedBlocks;
import dev.people.contract.TableRecords;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.PlanId;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a host's scheduler has done from time to time. */
class RunDueTest {
    private final Storage storage = InMemoryStorage.create();
    private Instant now = Instant.parse("2026-01-02T12:00:00Z");
    private final People people = People.on(storage).clock(() -> now).build();
    private final PeopleAs system = people.as(Actor.system("test"));

    @Test
    void deletesPlansThatNobodyStartedInThreeDaysAndNoOthers() {
        TableRecords file = TableRecords.lines("username,first_name,last_name,email", "ann,A,A,ann@example.org");
        PlanId old = system.imports().stage(file, ImportOptions.addAndUpdate()).id();
        now = now.plus(Duration.ofHours(71));
        PlanId young =
                system.imports().stage(file, ImportOptions.addAndUpdate()).id();
        assertThat(people.runDue(10)).isEqualTo(new People.DueReport(0, 0, EndedBlocks.NONE));
        now = now.plus(Duration.ofHours(1));
        assertThat(people.runDue(10)).isEqualTo(new People.DueReport(1, 0, EndedBlocks.NONE));
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> system.plans().open(old))
                .satisfies(
                        refusal -> assertThat(refusal.findings().get(0).code()).isEqualTo(FindingCode.PLAN_NOT_FOUND));
        assertThat(system.plans().open(young).id()).isEqualTo(young);
    }
}
