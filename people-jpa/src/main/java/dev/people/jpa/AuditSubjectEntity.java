package dev.people.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A row of {@code people_audit_subject}: an entry in the history of a subject. */
@Entity(name = "AuditSubjectEntity")
@Table(name = "people_audit_subject")
@IdClass(AuditSubjectEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills what is not null
class AuditSubjectEntity {
    @Id
    @Column(name = "kind")
    String kind;

    @Id
    @Column(name = "subject")
    String subject;

    @Id
    @Column(name = "place")
    long place;

    @Id
    @Column(name = "entry")
    UUID entryId;

    /** The key of a row: all of it. */
    record Key(String kind, String subject, long place, UUID entryId) implements Serializable {}
}
