package dev.people.benchmarks;

import java.nio.file.Path;
import javax.sql.DataSource;

/** What is measured. Each answer is a number of data rows, so that a measurement can tell that none was lost. */
interface ImportUnderTest {
    /** The table whose rows are the users. */
    String userTable();

    /** Makes an empty database ready. */
    void schema(DataSource dataSource);

    /** Reads every record of the file and does nothing with it. */
    long parse(Path file);

    /** Plans the file and answers how many rows would be added. */
    long plan(DataSource dataSource, Path file);

    /** Plans and applies the file and answers how many rows were added. */
    long importAll(DataSource dataSource, Path file);
}
