package dev.people.jpa;

import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Port: reads and writes many reporting lines at once, in the way that is best for a database. */
interface LineBulk {
    /** The lines of these people, in one round trip for a thousand. */
    List<ReportingLineEntity> of(StatelessSession session, List<UUID> reports);

    /** Stores these lines, each in the place of the one its report had, if there was one. */
    void put(StatelessSession session, List<ReportingLineEntity> lines);
}
