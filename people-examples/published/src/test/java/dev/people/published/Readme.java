package dev.people.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first page, as somebody reads it who copies from it. */
record Readme(String text) {
    static Readme in(Path folder) throws IOException {
        return new Readme(Files.readString(folder.resolve("README.md")));
    }

    /** The first block of code in this language. */
    String block(String language) {
        return found("```" + language + "\n(.*?)```\n");
    }

    /** The first command with this word in it. */
    String command(String word) {
        return found("\n    (mvn [^\n]*\\b" + word + "\\b[^\n]*)\n");
    }

    private String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("the README has no " + pattern);
        }
        return matcher.group(1);
    }
}
