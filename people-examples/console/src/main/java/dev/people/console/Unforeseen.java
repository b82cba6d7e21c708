package dev.people.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What no command reckons with: memory that ran out, or a mistake in the program. It is told in one sentence, without
 * what the exception says, since that may be about a person.
 */
final class Unforeseen {
    /** Set to anything, it makes the console print where a mistake is. */
    static final String TRACE = "PEOPLE_TRACE";

    private static final int DEEPEST_CAUSE = 100;
    private static final int RESERVE = 512 * 1024;
    private static final Troubles.Trouble MEMORY = new Troubles.Trouble(
            ExitStatus.UNFORESEEN,
            "OUT_OF_MEMORY",
            "Out of memory: give Java more of it, such as java -Xmx512m -jar people.jar; what was committed stays.",
            List.of());

    /** Let go to have room for saying that there is none. */
    private static final AtomicReference<byte @Nullable []> ROOM = new AtomicReference<>();

    private Unforeseen() {}

    /** Sees to it that there is room for a last sentence. */
    static void prepare() {
        ROOM.set(new byte[RESERVE]);
    }

    static Troubles.Trouble of(Throwable e, Terminal terminal) {
        ROOM.set(null);
        if (System.getenv(TRACE) != null) {
            e.printStackTrace(terminal.err());
        }
        return isMemory(e) ? MEMORY : mistake(root(e));
    }

    /** Databases and threads wrap it. */
    static boolean isMemory(Throwable e) {
        return causes(e).anyMatch(OutOfMemoryError.class::isInstance);
    }

    private static Troubles.Trouble mistake(Throwable e) {
        String place = Optional.of(e.getStackTrace())
                .filter(frames -> frames.length > 0)
                .map(frames -> " at " + frames[0])
                .orElse("");
        String message = "This is a mistake in the program: " + e.getClass().getSimpleName() + place
                + "; please report it, and what was committed stays.";
        return new Troubles.Trouble(ExitStatus.UNFORESEEN, "UNFORESEEN", message, List.of());
    }

    /** The innermost cause. */
    static Throwable root(Throwable e) {
        return causes(e).reduce(e, (outer, inner) -> inner);
    }

    /** It and what caused it, the innermost last. */
    static Stream<Throwable> causes(Throwable e) {
        return Stream.<@Nullable Throwable>iterate(e, cause -> cause != null, Unforeseen::cause)
                .limit(DEEPEST_CAUSE)
                .flatMap(Stream::ofNullable);
    }

    private static @Nullable Throwable cause(@Nullable Throwable e) {
        return e == null ? null : e.getCause();
    }

    /** What a thread in the background could not do fails in the command that waits for it, and is told there. */
    static void inBackground(Throwable e, PrintWriter err) {
        if (System.getenv(TRACE) != null) {
            e.printStackTrace(err);
        }
    }
}
