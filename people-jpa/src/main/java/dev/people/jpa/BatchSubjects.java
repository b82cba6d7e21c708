package dev.people.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** One statement a subject, sent together. */
record BatchSubjects() implements SubjectBulk {
    private static final String INSERT =
            "insert into people_audit_subject (kind, subject, place, entry) values (?, ?, ?, ?)";

    @Override
    public void add(StatelessSession session, UUID entry, List<PlacedSubject> subjects) {
        Jdbc.insert(session, "people_audit_subject", connection -> insert(connection, entry, subjects));
    }

    private static void insert(Connection connection, UUID entry, List<PlacedSubject> subjects) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (PlacedSubject placed : subjects) {
                statement.setString(1, placed.subject().kind());
                statement.setString(2, placed.subject().id());
                statement.setLong(3, placed.place());
                SqlId.set(statement, 4, entry);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
