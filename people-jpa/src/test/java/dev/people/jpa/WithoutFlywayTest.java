package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A host that runs the scripts by itself, and has no Flyway. */
class WithoutFlywayTest {
    /** The same class path, as if Flyway were not on it. */
    private static final class Loader extends URLClassLoader {
        Loader() {
            super(
                    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                            .map(Loader::url)
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.flywaydb.")) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }
    }

    @Test
    void migratingSaysWhatIsMissing() throws IOException {
        try (HikariDataSource database = TestDatabase.h2();
                Loader loader = new Loader()) {
            Throwable thrown = catchThrowable(() -> storage(loader, "migrate", database));
            assertThat(thrown)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("flyway-core", "dev/people/jpa/schema");
            assertThat(TestDatabase.column(
                            database,
                            "select table_name from information_schema.tables where table_name like 'PEOPLE%'"))
                    .isEmpty();
        }
    }

    @Test
    void worksOnASchemaThatIsThere() throws Throwable {
        try (HikariDataSource database = TestDatabase.h2();
                Loader loader = new Loader()) {
            JpaStorage.migrate(database);
            try (AutoCloseable storage = (AutoCloseable) storage(loader, "of", database)) {
                assertThat(storage.getClass()).isNotEqualTo(JpaStorage.class);
            }
        }
    }

    private static Object storage(ClassLoader loader, String method, DataSource database) throws Throwable {
        try {
            return loader.loadClass(JpaStorage.class.getName())
                    .getMethod(method, DataSource.class)
                    .invoke(null, database);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
