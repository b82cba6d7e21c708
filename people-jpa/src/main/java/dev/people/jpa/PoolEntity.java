package dev.people.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of {@code people_license_pool}. */
@Entity(name = "PoolEntity")
@Table(name = "people_license_pool")
@SuppressWarnings("NullAway.Init") // Hibernate fills what is not null
class PoolEntity {
    @Id
    @Column(name = "name")
    String name;

    @Column(name = "seat_limit")
    @Nullable
    Long seatLimit;

    @Column(name = "used")
    long used;
}
