package dev.people.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code people_audit_entry}. */
@Entity(name = "AuditEntity")
@Table(name = "people_audit_entry")
@SuppressWarnings("NullAway.Init") // Hibernate fills what is not null
class AuditEntity {
    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "kind")
    String kind;

    @Column(name = "actor")
    String actor;

    @Column(name = "on_behalf_of")
    @Nullable
    String onBehalfOf;

    @Column(name = "correlation_id")
    @Nullable
    String correlationId;

    @Column(name = "at")
    Instant at;

    @Column(name = "reason")
    String reason;

    @Column(name = "run")
    @Nullable
    UUID run;

    @Column(name = "changes")
    byte[] changes;
}
