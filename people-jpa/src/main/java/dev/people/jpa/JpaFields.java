package dev.people.jpa;

import dev.people.profile.FieldOwner;
import dev.people.profile.FieldRepository;
import dev.people.profile.FieldRule;
import dev.people.profile.FieldSchema;
import dev.people.profile.FieldType;
import dev.people.profile.OwnField;
import dev.people.profile.PrivacyClass;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The fields of the directory's own; asked for once in a transaction. */
final class JpaFields implements FieldRepository {
    private static final String SELECT = "select s.version, f.field_key, f.title, f.aliases, f.field_type, f.options,"
            + " f.rules, f.usual, f.privacy, f.owner from people_field_schema s"
            + " left join people_field f on f.place >= 0 order by f.place";
    private static final String INSERT =
            "insert into people_field (place, field_key, title, aliases, field_type, options,"
                    + " rules, usual, privacy, owner) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String NEXT = "update people_field_schema set version = ? where version = ?";
    private static final String HOLDERS = "select count(*) from people_user where own_fields like ? escape '!'";
    /** Names and options are of one line. */
    private static final String BETWEEN = "\n";

    private final StatelessSession session;
    private @Nullable FieldSchema known;

    JpaFields(StatelessSession session) {
        this.session = session;
    }

    @Override
    public FieldSchema schema() {
        FieldSchema schema = known;
        if (schema == null) {
            schema = Jdbc.answer(session, JpaFields::read);
            known = schema;
        }
        return schema;
    }

    @Override
    public boolean replace(FieldSchema next) {
        boolean isNext = Jdbc.answer(session, connection -> replace(connection, next));
        known = isNext ? next : null;
        return isNext;
    }

    @Override
    public long holders(String key) {
        return Jdbc.answer(session, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(HOLDERS)) {
                statement.setString(1, "%\"" + key.replace("_", "!_") + "\":%");
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    private static FieldSchema read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT);
                ResultSet rows = statement.executeQuery()) {
            long version = 0;
            List<OwnField> fields = new ArrayList<>();
            while (rows.next()) {
                version = rows.getLong(1);
                if (rows.getString(2) != null) {
                    fields.add(field(rows));
                }
            }
            return version == 0 ? FieldSchema.builtIn() : new FieldSchema(version, fields);
        }
    }

    private static OwnField field(ResultSet row) throws SQLException {
        Set<FieldRule> rules =
                lines(row.getString(7)).stream().map(FieldRule::valueOf).collect(Collectors.toSet());
        return new OwnField(
                row.getString(2),
                row.getString(3),
                lines(row.getString(4)),
                FieldType.valueOf(row.getString(5)),
                lines(row.getString(6)),
                rules,
                Optional.ofNullable(row.getString(8)),
                PrivacyClass.valueOf(row.getString(9)),
                FieldOwner.valueOf(row.getString(10)));
    }

    private static boolean replace(Connection connection, FieldSchema next) throws SQLException {
        try (PreparedStatement raise = connection.prepareStatement(NEXT);
                PreparedStatement delete = connection.prepareStatement("delete from people_field");
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            raise.setLong(1, next.version());
            raise.setLong(2, next.version() - 1);
            if (raise.executeUpdate() == 0) {
                return false;
            }
            delete.executeUpdate();
            for (int place = 0; place < next.own().size(); place++) {
                fill(insert, place, next.own().get(place));
                insert.executeUpdate();
            }
            return true;
        }
    }

    private static void fill(PreparedStatement insert, int place, OwnField field) throws SQLException {
        insert.setInt(1, place);
        insert.setString(2, field.key());
        insert.setString(3, field.title());
        insert.setString(4, String.join(BETWEEN, field.aliases()));
        insert.setString(5, field.type().name());
        insert.setString(6, String.join(BETWEEN, field.options()));
        insert.setString(7, field.rules().stream().map(FieldRule::name).sorted().collect(Collectors.joining(BETWEEN)));
        insert.setString(8, field.usual().orElse(null));
        insert.setString(9, field.privacy().name());
        insert.setString(10, field.owner().name());
    }

    private static List<String> lines(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split(BETWEEN, -1));
    }
}
