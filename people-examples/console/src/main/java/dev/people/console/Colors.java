package dev.people.console;

import java.util.List;
import java.util.Map;

/** Colors on a terminal, or none. */
final class Colors {
    private static final String NO_COLOR = "NO_COLOR";

    private final boolean on;

    private Colors(boolean on) {
        this.on = on;
    }

    /** What a color says. */
    enum Tone {
        PLAIN(""),
        GOOD("32"),
        CHANGE("33"),
        TAKEN("35"),
        BAD("31"),
        QUIET("2"),
        HEAD("1");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }

    /** Those that somebody asked for; by default only a terminal has some, and none where {@code NO_COLOR} is set. */
    static Colors of(String choice, boolean isTerminal, Map<String, String> environment) {
        boolean byDefault = isTerminal && environment.getOrDefault(NO_COLOR, "").isEmpty();
        return new Colors(Choice.of(
                "--color",
                choice,
                List.of(Map.entry("auto", byDefault), Map.entry("always", true), Map.entry("never", false))));
    }

    String paint(String text, Tone tone) {
        return on && tone != Tone.PLAIN && !text.isEmpty() ? "\u001B[" + tone.code + "m" + text + "\u001B[0m" : text;
    }
}
