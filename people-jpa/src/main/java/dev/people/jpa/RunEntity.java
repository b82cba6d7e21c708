package dev.people.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code people_run}. */
@Entity(name = "RunEntity")
@Table(name = "people_run")
@SuppressWarnings("NullAway.Init") // Hibernate fills what is not null
class RunEntity {
    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "plan")
    UUID plan;

    @Column(name = "source")
    String source;

    @Column(name = "planner")
    String planner;

    @Column(name = "applier")
    String applier;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "lease_until")
    Instant leaseUntil;

    @Column(name = "turn")
    int turn;

    @Column(name = "request")
    @Nullable
    String request;

    @Column(name = "state")
    String state;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "failure")
    @Nullable
    String failure;

    @Column(name = "row_count")
    long rowCount;

    @Column(name = "effect_counts")
    String effectCounts;

    @Column(name = "applied")
    String applied;
}
