package dev.people.hosts.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of {@code docs} show what is built and tested here, to the letter. */
class PagesTest {
    private static final Path DOCS = Path.of("../../../docs");
    /** Two screens. */
    private static final int LONGEST = 130;

    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");
    private static final Pattern CODE = Pattern.compile("```(java|properties|sql|xml)");

    /** A piece of code on a page, and the file that is linked above it. */
    private record Quote(String code, Path file) {}

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Quote> quotes(Path page) throws IOException {
        List<Quote> quotes = new ArrayList<>();
        Path file = page;
        StringBuilder code = new StringBuilder();
        boolean inside = false;
        for (String line : Files.readAllLines(page)) {
            if (inside && line.equals("```")) {
                quotes.add(new Quote(code.toString(), file));
                inside = false;
            } else if (inside) {
                code.append(line).append('\n');
            } else if (CODE.matcher(line).matches()) {
                inside = true;
                code.setLength(0);
            } else {
                Matcher link = LINK.matcher(line);
                file = link.find() ? DOCS.resolve(link.group(1)) : file;
            }
        }
        return quotes;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsTheTextOfATestedModule(Path page) throws IOException {
        List<Quote> quotes = quotes(page);
        assertThat(quotes).isNotEmpty();
        for (Quote quote : quotes) {
            assertThat(Files.readString(quote.file())).contains(quote.code());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksToWhatIsThere(Path page) throws IOException {
        Matcher links = LINK.matcher(Files.readString(page));
        while (links.find()) {
            if (!links.group(1).startsWith("http")) {
                assertThat(DOCS.resolve(links.group(1))).exists();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasTwoScreensAtTheMost(Path page) throws IOException {
        assertThat(Files.readAllLines(page)).hasSizeLessThanOrEqualTo(LONGEST);
    }
}
