package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class H2UrlTest {
    private static H2Url url(String url) {
        return H2Url.of(url).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./db/p, ./db/p.mv.db",
        "jdbc:h2:./db/p, ./db/p.mv.db",
        "jdbc:h2:../p, ../p.mv.db",
        "jdbc:h2:/var/p, /var/p.mv.db",
        "jdbc:h2:~/p, HOME/p.mv.db",
        "jdbc:h2:file:~/p, HOME/p.mv.db",
        "jdbc:h2:nio:~/p, HOME/p.mv.db",
        "jdbc:h2:nioMapped:./p, ./p.mv.db",
        "jdbc:h2:split:./p, ./p.mv.db",
        "jdbc:h2:split:28:nio:/var/p, /var/p.mv.db",
        "jdbc:h2:async:./p;TRACE_LEVEL_FILE=3;USER=x, ./p.mv.db"
    })
    void namesTheFile(String url, String file) {
        assertThat(url(url).file()).contains(Path.of(file.replace("HOME", System.getProperty("user.home"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:",
                "jdbc:h2:mem:p",
                "jdbc:h2:.",
                "jdbc:h2:tcp://localhost/~/p",
                "jdbc:h2:ssl://localhost/~/p",
                "jdbc:h2:zip:~/p.zip!/p",
                "jdbc:h2:memFS:p",
                "jdbc:h2:p",
                "jdbc:h2:file:db/p"
            })
    void namesNoFileInMemoryOnServersAndWhereH2RefusesTheName(String url) {
        assertThat(url(url).file()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:h2:./p", "jdbc:h2:~/p", "jdbc:h2:/p", "jdbc:h2:nio:./p", "jdbc:h2:file:./write_delay"})
    void losesNothingThatIsKeptInAFile(String url) {
        assertThat(url(url).careful())
                .isEqualTo(url + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;WRITE_DELAY=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:p", "jdbc:h2:tcp://localhost/~/p"})
    void leavesTheRestToMemoryAndServers(String url) {
        assertThat(url(url).careful()).isEqualTo(url + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0");
    }

    @Test
    void leavesWhatTheUrlSaysItself() {
        String all = "jdbc:h2:./p;write_delay=9;DB_CLOSE_ON_EXIT=TRUE;trace_level_file=1;TRACE_LEVEL_SYSTEM_OUT=1";
        assertThat(url(all).careful()).isEqualTo(all);
        assertThat(url("jdbc:h2:./p;AUTO_SERVER=TRUE").careful()).doesNotContain("DB_CLOSE_ON_EXIT");
    }

    @Test
    void knowsNothingOfOtherDatabases() {
        assertThat(H2Url.of("jdbc:postgresql://localhost/p")).isEmpty();
    }
}
