package dev.people.jpa;

import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Port: writes the subjects of an audit entry, which may be thousands, in the way that is best for a database. */
interface SubjectBulk {
    /** Stores that this entry tells of these. */
    void add(StatelessSession session, UUID entry, List<PlacedSubject> subjects);
}
