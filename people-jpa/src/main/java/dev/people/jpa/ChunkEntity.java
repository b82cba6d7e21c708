package dev.people.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A row of {@code people_run_chunk}. */
@Entity(name = "ChunkEntity")
@Table(name = "people_run_chunk")
@IdClass(ChunkEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills what is not null
class ChunkEntity {
    @Id
    @Column(name = "run")
    UUID run;

    @Id
    @Column(name = "chunk")
    int chunk;

    @Column(name = "first_row")
    long firstRow;

    @Column(name = "last_row")
    long lastRow;

    @Column(name = "outcomes")
    byte[] outcomes;

    /** The key of a row. */
    record Key(UUID run, int chunk) implements Serializable {}
}
