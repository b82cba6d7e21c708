package dev.people.jpa;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** An import in a process of its own, which can be listened to and killed. */
final class ImportingProcess implements AutoCloseable {
    private static final int PATIENCE_MINUTES = 10;
    private static final String OVER = "over";

    private final Process process;
    private final Path errors;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final List<String> heard = new ArrayList<>();
    private boolean over;

    private ImportingProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        Thread reader = new Thread(this::listen, "listener");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts one.
     *
     * @param stop where it stops for ever, empty for nowhere
     * @param arguments those of {@link ImportingMain}
     */
    static ImportingProcess start(Path folder, String stop, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        command.add("-D" + ImportingMain.STOP + "=" + stop);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ImportingMain.class.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path errors = Files.createTempFile(folder, "import", ".txt");
        File file = errors.toFile();
        return new ImportingProcess(
                new ProcessBuilder(command).redirectError(Redirect.to(file)).start(), errors);
    }

    private void listen() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
            }
        } catch (IOException e) {
            said.add("unheard " + e);
        } finally {
            said.add(OVER);
        }
    }

    /** Waits for a line that begins with this word and has such a text; answers the text. */
    String await(String word, Predicate<String> text) {
        Optional<String> found = next(word, text);
        return found.orElseThrow(() -> new AssertionError("It ended without saying " + word + ": " + tail()));
    }

    String await(String word) {
        return await(word, text -> true);
    }

    private Optional<String> next(String word, Predicate<String> text) {
        try {
            while (!over) {
                String line = take();
                over = line.equals(OVER);
                if (line.startsWith(word + " ") && text.test(line.substring(word.length() + 1))) {
                    return Optional.of(line.substring(word.length() + 1));
                }
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String take() throws InterruptedException {
        String line = said.poll(PATIENCE_MINUTES, TimeUnit.MINUTES);
        if (line == null) {
            throw new AssertionError("It says nothing any more: " + tail());
        }
        heard.add(line);
        return line;
    }

    /** All that was heard under this word. */
    List<String> heard(String word) {
        return heard.stream()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1))
                .toList();
    }

    /** Lets it go on that waits. */
    void tell() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits for its end, and answers its exit status. */
    int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new AssertionError("Still running: " + tail());
        }
        next(OVER, text -> false);
        return process.exitValue();
    }

    /** What it wrote to standard error. */
    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String tail() {
        return heard.subList(Math.max(0, heard.size() - 5), heard.size()) + " " + errors();
    }

    @Override
    public void close() {
        kill();
    }
}
