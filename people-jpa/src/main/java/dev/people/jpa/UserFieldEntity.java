package dev.people.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code people_user_field}, for questions only. */
@Entity(name = "UserFieldEntity")
@Table(name = "people_user_field")
@IdClass(UserFieldEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills what is not null
class UserFieldEntity {
    /** Whose value of which field. */
    record Key(UUID owner, String field) {}

    @Id
    @Column(name = "owner")
    UUID owner;

    @Id
    @Column(name = "field_key")
    String field;

    @Column(name = "claim")
    @Nullable
    String claim;

    @Column(name = "value_key")
    @Nullable
    String valueKey;
}
