package dev.people.user;

import java.time.Instant;

/**
 * What to send of an {@link Account}.
 *
 * @param state what it can do now
 * @param type what kind of user it is for
 * @param pool the license pool its seat comes from
 * @param passwordDuty whether the password must be changed at the next login: {@code none} or {@code change_next_time}
 * @param origin how it was made
 * @param createdAt when it was made
 */
public record AccountView(
        StateView state, String type, String pool, String passwordDuty, String origin, Instant createdAt) {}
