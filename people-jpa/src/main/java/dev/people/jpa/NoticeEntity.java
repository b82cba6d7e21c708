package dev.people.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code people_outbox_notice}. */
@Entity(name = "NoticeEntity")
@Table(name = "people_outbox_notice")
@SuppressWarnings("NullAway.Init") // Hibernate fills what is not null
class NoticeEntity {
    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "kind")
    String kind;

    @Column(name = "recipient")
    UUID recipient;

    @Column(name = "attempts")
    int attempts;

    @Column(name = "not_before")
    Instant notBefore;

    @Column(name = "delivered_at")
    @Nullable
    Instant deliveredAt;
}
