package dev.people.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code people_user} from a plain result, its columns in the order of {@link UserColumns#ALL}. */
final class UserRow {
    private final ResultSet result;
    private int column;

    private UserRow(ResultSet result) {
        this.result = result;
    }

    static UserEntity read(ResultSet result) throws SQLException {
        return new UserRow(result).row();
    }

    private UserEntity row() throws SQLException {
        UserEntity row = new UserEntity();
        row.id = result.getObject(++column, UUID.class);
        row.version = result.getLong(++column);
        row.username = result.getString(++column);
        row.usernameKey = result.getString(++column);
        row.look = result.getString(++column);
        row.email = result.getString(++column);
        row.emailClaim = text();
        row.employeeId = text();
        row.employeeKey = text();
        profile(row);
        state(row);
        row.userType = result.getString(++column);
        row.pool = result.getString(++column);
        row.changePassword = result.getBoolean(++column);
        row.origin = result.getString(++column);
        row.createdAt = result.getObject(++column, OffsetDateTime.class).toInstant();
        row.lastEntry = result.getObject(++column, UUID.class);
        row.searchText = result.getString(++column);
        row.sortName = result.getString(++column);
        return row;
    }

    private void profile(UserEntity row) throws SQLException {
        row.firstName = text();
        row.lastName = text();
        row.nameKey = text();
        row.phone = text();
        row.mobile = text();
        row.department = text();
        row.position = text();
        row.location = text();
        row.address = text();
        row.city = text();
        row.ownFields = text();
    }

    private void state(UserEntity row) throws SQLException {
        row.state = result.getString(++column);
        row.stateSince = result.getObject(++column, OffsetDateTime.class).toInstant();
        row.pendingCause = text();
        row.blockReason = text();
        row.blockNote = text();
        row.blockUntil = instant();
        row.beforeState = text();
        row.beforeSince = instant();
        row.beforeCause = text();
    }

    @Nullable
    private String text() throws SQLException {
        return result.getString(++column);
    }

    @Nullable
    private Instant instant() throws SQLException {
        OffsetDateTime moment = result.getObject(++column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
