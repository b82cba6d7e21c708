package dev.people.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code people_outbox_batch}. */
@Entity(name = "BatchEntity")
@Table(name = "people_outbox_batch")
@SuppressWarnings("NullAway.Init") // Hibernate fills what is not null
class BatchEntity {
    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "kind")
    String kind;

    @Column(name = "held")
    boolean held;

    @Column(name = "at")
    Instant at;

    @Column(name = "run")
    @Nullable
    UUID run;

    @Column(name = "recipients")
    byte[] recipients;

    @Column(name = "recipient_count")
    long recipientCount;
}
