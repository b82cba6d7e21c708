package dev.people.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code people_guard}, which is there to be locked. */
@Entity(name = "GuardEntity")
@Table(name = "people_guard")
@SuppressWarnings("NullAway.Init") // Hibernate fills what is not null
class GuardEntity {
    @Id
    @Column(name = "name")
    String name;

    /** How often it was locked. */
    @Column(name = "turn")
    long turn;
}
