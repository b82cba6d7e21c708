package dev.people.jpa;

import java.sql.JDBCType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of {@code people_user}.
 *
 * @param name its name
 * @param type the kind of its values
 * @param value its value of a row
 */
record UserColumn(String name, Type type, Function<UserEntity, @Nullable Object> value) {
    /** The kind of a column's values. */
    enum Type {
        UUID("uuid", JDBCType.OTHER),
        BIGINT("bigint", JDBCType.BIGINT),
        TEXT("text", JDBCType.VARCHAR),
        INSTANT("timestamptz", JDBCType.TIMESTAMP_WITH_TIMEZONE),
        BOOLEAN("boolean", JDBCType.BOOLEAN);

        private final String postgresName;
        private final JDBCType jdbcType;

        Type(String postgresName, JDBCType jdbcType) {
            this.postgresName = postgresName;
            this.jdbcType = jdbcType;
        }

        String postgresName() {
            return postgresName;
        }

        int jdbcType() {
            return jdbcType.getVendorTypeNumber();
        }
    }

    /** As a parameter of a statement. */
    @Nullable
    Object parameter(UserEntity row) {
        Object bare = value.apply(row);
        return bare instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : bare;
    }

    /** As an element of an array of PostgreSQL's. */
    @Nullable
    Object element(UserEntity row) {
        Object bare = value.apply(row);
        return bare instanceof Instant || bare instanceof UUID ? bare.toString() : bare;
    }
}
