package dev.people.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code people_plan}. */
@Entity(name = "PlanEntity")
@Table(name = "people_plan")
@SuppressWarnings("NullAway.Init") // Hibernate fills what is not null
class PlanEntity {
    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "actor")
    String actor;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "source")
    String source;

    @Column(name = "state")
    String state;

    @Column(name = "run")
    @Nullable
    UUID run;

    @Column(name = "head")
    byte[] head;
}
