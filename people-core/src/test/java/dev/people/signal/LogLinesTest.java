package dev.people.signal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.contract.TableRecords;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.notice.NoticeBatch.Release;
import dev.people.plan.ApplyOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Lines in the log have one form, {@code Run <id>: what happened}, and hold ids, codes, counts and class names only. */
class LogLinesTest {
    private static final Pattern CALL = Pattern.compile("\\bLOG\\.(\\w+)\\((.*?)\\);", Pattern.DOTALL);
    private static final Pattern FORM = Pattern.compile(
            "\\s*\"(Run|Plan|Notice|Account|Entry|Meter|Spool) \\{}: [^\"]+\"(?<arguments>(\\s*,[^,]+)+)");
    private static final Pattern ARGUMENT =
            Pattern.compile("run|failure\\.get\\(\\)|waiting|\\w+\\.(id|entry|plan|number)\\(\\)"
                    + "|\\w+(\\.\\w+\\(\\))*\\.code\\(\\)|\\w+\\.getClass\\(\\)\\.getName\\(\\)|file\\.getFileName\\(\\)"
                    + "|reasons\\.get\\(0\\)\\.(user\\(\\)|finding\\(\\)\\.code\\(\\))");

    private static List<String> calls() throws IOException {
        List<String> calls = new ArrayList<>();
        for (String module : List.of("people-core", "people-csv", "people-jpa")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                    Matcher call = CALL.matcher(read(file));
                    while (call.find()) {
                        calls.add(call.group(2));
                    }
                });
            }
        }
        return calls;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void haveOneFormAndNameNothingButIds() throws IOException {
        List<String> calls = calls();
        assertThat(calls).hasSizeGreaterThan(7).allSatisfy(call -> {
            Matcher form = FORM.matcher(call);
            assertThat(form.matches()).as(call).isTrue();
            String[] arguments = form.group("arguments").substring(1).strip().split("\\s*,\\s*");
            assertThat(arguments)
                    .allMatch(argument -> ARGUMENT.matcher(argument.strip()).matches());
        });
    }

    @Test
    void holdNoValueWhateverFails() {
        Logger logger = (Logger) LoggerFactory.getLogger("dev.people");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        logger.setLevel(Level.TRACE);
        logger.setAdditive(false);
        logger.addAppender(lines);
        lines.start();
        try {
            failInEveryWay();
        } finally {
            logger.detachAppender(lines);
            logger.setAdditive(true);
            logger.setLevel(null);
        }
        assertThat(lines.list).hasSizeGreaterThan(3);
        assertThat(lines.list).allMatch(line -> line.getThrowableProxy() == null);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .allMatch(line -> line.matches("(Entry|Notice|Meter) [^ ]+: .*"))
                .noneMatch(line -> line.contains("Quisling") || line.contains("example.org"));
    }

    private static void failInEveryWay() {
        People directory = People.on(InMemoryStorage.create())
                .onChange(event -> {
                    throw new IllegalStateException("Quisling");
                })
                .meter((what, count, took, outcome) -> {
                    throw new IllegalStateException("quisling@example.org");
                })
                .notifier(message -> {
                    throw new IllegalStateException(message.toString() + message.address());
                })
                .build();
        PeopleAs people = directory.as(Actor.system("test"));
        TableRecords table =
                TableRecords.lines("username,first_name,last_name,email", "quisling,Q,Quisling,quisling@example.org");
        people.plans()
                .apply(
                        people.imports()
                                .plan(table, ImportOptions.addAndUpdate().activate(Activation.INVITE)),
                        ApplyOptions.defaults().notices(Release.DUE));
        directory.deliverDue(10);
    }
}
