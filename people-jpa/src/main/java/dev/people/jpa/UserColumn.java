package dev.people.jpa;

import java.sql.JDBCType;
import java.time.Instant;
import java.time.ZoneOffset;
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
        UUID(JDBCType.OTHER),
        BIGINT(JDBCType.BIGINT),
        TEXT(JDBCType.VARCHAR),
        INSTANT(JDBCType.TIMESTAMP_WITH_TIMEZONE),
        BOOLEAN(JDBCType.BOOLEAN);

        private final JDBCType jdbcType;

        Type(JDBCType jdbcType) {
            this.jdbcType = jdbcType;
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
}
