package dev.people.hosts.quarkus;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2IntegrationTest extends PackagedHostContract {
    @TempDir
    static Path folder;

    @Override
    PackagedHost start() throws Exception {
        return PackagedHost.start("h2-app", "jdbc:h2:file:" + folder.resolve("host") + ";WRITE_DELAY=0");
    }
}
