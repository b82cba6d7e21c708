package dev.people.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Says what figures were measured on. */
final class Machine {
    private Machine() {}

    static String description() throws IOException {
        return String.join(
                ", ",
                Runtime.getRuntime().availableProcessors() + " × "
                        + value(Path.of("/proc/cpuinfo"), "model name", "an unknown processor"),
                memory() + " of memory",
                value(Path.of("/etc/os-release"), "PRETTY_NAME", "an unknown system"),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                property("java.vm.name") + " " + property("java.runtime.version"));
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    private static String memory() throws IOException {
        String kibibytes = value(Path.of("/proc/meminfo"), "MemTotal", "").replaceAll("\\D", "");
        return kibibytes.isEmpty() ? "an unknown amount" : (Long.parseLong(kibibytes) >> 20) + " GiB";
    }

    private static String value(Path file, String key, String otherwise) throws IOException {
        if (!Files.isReadable(file)) {
            return otherwise;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.replaceFirst("^[^:=]*[:=]", "")
                            .replace('"', ' ')
                            .strip())
                    .findFirst()
                    .orElse(otherwise);
        }
    }
}
