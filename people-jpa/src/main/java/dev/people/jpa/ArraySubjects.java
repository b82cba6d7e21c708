package dev.people.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** PostgreSQL's way: one statement over an array a column, however many subjects there are. */
final class ArraySubjects implements SubjectBulk {
    private static final String INSERT = "insert into people_audit_subject (kind, subject, place, entry)"
            + " select v.kind, v.subject, v.place, ?::uuid from unnest(?::text[], ?::text[], ?::int8[])"
            + " v(kind, subject, place)";

    @Override
    public void add(StatelessSession session, UUID entry, List<PlacedSubject> subjects) {
        Jdbc.insert(session, "people_audit_subject", connection -> insert(connection, entry, subjects));
    }

    private static void insert(Connection connection, UUID entry, List<PlacedSubject> subjects) throws SQLException {
        String[] kinds = new String[subjects.size()];
        String[] ids = new String[subjects.size()];
        Long[] places = new Long[subjects.size()];
        for (int i = 0; i < subjects.size(); i++) {
            kinds[i] = subjects.get(i).subject().kind();
            ids[i] = subjects.get(i).subject().id();
            places[i] = subjects.get(i).place();
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, entry);
            statement.setArray(2, connection.createArrayOf("text", kinds));
            statement.setArray(3, connection.createArrayOf("text", ids));
            statement.setArray(4, connection.createArrayOf("int8", places));
            statement.executeUpdate();
        }
    }
}
