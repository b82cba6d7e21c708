package dev.people.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One import in a JVM of its own with a small heap, to learn what it takes of memory and whether it gets slower. */
final class ChildJvm {
    /** The heap that an import of any size has to get along with. */
    static final String HEAP = "-Xmx256m";

    private static final String ANSWER = "small heap: ";

    private ChildJvm() {}

    /** Plans, previews and imports the file into an empty database in another JVM. */
    static SmallHeap run(Class<? extends ImportUnderTest> subjectType, String url, Path file, long rows)
            throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildJvm.class.getName(),
                        subjectType.getName(),
                        url,
                        file.toString(),
                        Long.toString(rows))
                .redirectError(Redirect.INHERIT)
                .start();
        String answer = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (child.waitFor() != 0) {
            throw new IllegalStateException("The import with " + HEAP + " failed with status " + child.exitValue());
        }
        return answer.lines()
                .filter(line -> line.startsWith(ANSWER))
                .map(line -> SmallHeap.parse(line.substring(ANSWER.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The import with " + HEAP + " did not say what it took"));
    }

    /** What runs in the other JVM. */
    public static void main(String... args) throws IOException, ClassNotFoundException {
        ImportUnderTest subject = subject(Class.forName(args[0]).asSubclass(ImportUnderTest.class));
        try (HikariDataSource dataSource = Pool.of(args[1])) {
            subject.schema(dataSource);
            try (ImportUnderTest.Directory directory = subject.open(dataSource)) {
                new PrintStream(System.out, true, StandardCharsets.UTF_8)
                        .println(ANSWER + run(directory, Path.of(args[2]), Long.parseLong(args[3])));
            }
        }
    }

    private static SmallHeap run(ImportUnderTest.Directory directory, Path file, long rows) throws IOException {
        Growth growth = new Growth();
        try (ImportUnderTest.Planned planned = directory.plan(file)) {
            long preview = Stopwatch.nanos("A page", Math.min(rows, ImportUnderTest.PAGE), planned::lastPage);
            Stopwatch.nanos("Applying", rows, () -> planned.apply(growth::done));
            return new SmallHeap(Memory.ofThisProcess(), preview, growth.ofLastPart());
        }
    }

    static ImportUnderTest subject(Class<? extends ImportUnderTest> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " has no constructor without parameters", e);
        }
    }
}
