package dev.people.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code people_credential}. */
@Entity(name = "CredentialEntity")
@Table(name = "people_credential")
@IdClass(CredentialEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills what is not null
class CredentialEntity {
    @Id
    @Column(name = "owner")
    UUID owner;

    @Id
    @Column(name = "purpose")
    String purpose;

    @Column(name = "hash")
    String hash;

    @Column(name = "issued_at")
    Instant issuedAt;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    /** The key of a row. */
    record Key(UUID owner, String purpose) implements Serializable {}
}
