package dev.people.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code people_user}; made into a user, and made from one, by {@link UserMapper}. */
@Entity(name = "UserEntity")
@Table(name = "people_user")
@SuppressWarnings("NullAway.Init") // Hibernate fills what is not null
class UserEntity {
    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "version")
    long version;

    @Column(name = "username")
    String username;

    @Column(name = "username_key")
    String usernameKey;

    @Column(name = "look")
    String look;

    @Column(name = "email")
    String email;

    @Column(name = "email_claim")
    @Nullable
    String emailClaim;

    @Column(name = "employee_id")
    @Nullable
    String employeeId;

    @Column(name = "employee_key")
    @Nullable
    String employeeKey;

    @Column(name = "first_name")
    @Nullable
    String firstName;

    @Column(name = "last_name")
    @Nullable
    String lastName;

    @Column(name = "name_key")
    @Nullable
    String nameKey;

    @Column(name = "phone")
    @Nullable
    String phone;

    @Column(name = "mobile")
    @Nullable
    String mobile;

    @Column(name = "department")
    @Nullable
    String department;

    @Column(name = "position")
    @Nullable
    String position;

    @Column(name = "location")
    @Nullable
    String location;

    @Column(name = "address")
    @Nullable
    String address;

    @Column(name = "city")
    @Nullable
    String city;

    @Column(name = "own_fields")
    @Nullable
    String ownFields;

    @Column(name = "state")
    String state;

    @Column(name = "state_since")
    Instant stateSince;

    @Column(name = "pending_cause")
    @Nullable
    String pendingCause;

    @Column(name = "block_reason")
    @Nullable
    String blockReason;

    @Column(name = "block_note")
    @Nullable
    String blockNote;

    @Column(name = "block_until")
    @Nullable
    Instant blockUntil;

    @Column(name = "before_state")
    @Nullable
    String beforeState;

    @Column(name = "before_since")
    @Nullable
    Instant beforeSince;

    @Column(name = "before_cause")
    @Nullable
    String beforeCause;

    @Column(name = "user_type")
    String userType;

    @Column(name = "pool")
    String pool;

    @Column(name = "change_password")
    boolean changePassword;

    @Column(name = "origin")
    String origin;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "last_entry")
    @Nullable
    UUID lastEntry;

    @Column(name = "search_text")
    String searchText;

    @Column(name = "sort_name")
    String sortName;
}
