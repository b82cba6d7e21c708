package dev.people.benchmarks;

import dev.people.profile.OwnField;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/** What is measured. Each answer is a number of data rows, so that a measurement can tell that none was lost. */
interface ImportUnderTest {
    /** How many rows a page shows. */
    int PAGE = 100;

    /** The table whose rows are the users. */
    String userTable();

    /** Makes an empty database ready. */
    void schema(DataSource dataSource);

    /** Reads every record of the file and does nothing with it. */
    long parse(Path file);

    /** What a host builds once and keeps: no measurement counts it. */
    Directory open(DataSource dataSource);

    /** A directory to import into. */
    interface Directory extends AutoCloseable {
        /** Adds these fields of its own to an empty directory. */
        void add(List<OwnField> fields);

        /** Plans the file. */
        Planned plan(Path file);

        @Override
        void close();
    }

    /** A file that is planned. */
    interface Planned extends AutoCloseable {
        /** How many rows would be written. */
        long writes();

        /** Shows the last rows of the file and what would become of them; answers how many it shows. */
        long lastPage();

        /** Applies the plan, saying how many rows are done, and answers how many were written. */
        long apply(LongConsumer done);

        @Override
        void close();
    }
}
