package dev.people.console;

import dev.people.finding.FindingTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The texts of People, with the options of this console where they say what to do. */
final class ConsoleTexts extends PropertyResourceBundle {
    private ConsoleTexts(Reader own) throws IOException {
        super(own);
        setParent(ResourceBundle.getBundle("dev.people.finding.findings", Locale.ROOT));
    }

    static FindingTexts findings() {
        try (InputStream in = Objects.requireNonNull(ConsoleTexts.class.getResourceAsStream("findings.properties"));
                Reader own = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return FindingTexts.of(new ConsoleTexts(own));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
