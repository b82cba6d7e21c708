package dev.people.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The most memory that this process ever held, in MiB.
 *
 * @param heap the highest use of the heap, garbage included; the peaks of its parts added up, so rather too much
 * @param resident the most physical memory, the JVM itself included; 0 where the system does not tell
 */
record Memory(long heap, long resident) {
    private static final Path STATUS = Path.of("/proc/self/status");

    static Memory ofThisProcess() throws IOException {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return new Memory(Math.min(heap, Runtime.getRuntime().maxMemory()) >> 20, residentKibibytes() >> 10);
    }

    private static long residentKibibytes() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
