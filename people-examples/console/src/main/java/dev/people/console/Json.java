package dev.people.console;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.people.finding.Finding;
import dev.people.id.RunId;
import dev.people.run.RowCounts;
import dev.people.run.RowResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON object that a command answers with. Failures to write are unchecked. What breaks inside it leaves it
 * open, for {@link #interrupted()} to say so and to end it.
 */
final class Json implements AutoCloseable {
    private final JsonGenerator generator;
    private final PrintWriter out;
    private boolean ended;

    interface Writing {
        void run() throws IOException;
    }

    Json(Terminal terminal) {
        this.out = terminal.out();
        try {
            generator = new JsonFactory()
                    .createGenerator(new VisibleWriter(out))
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.writeStartObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        terminal.answer().set(this);
    }

    boolean isEnded() {
        return ended;
    }

    /** Ends what is under way within the object. */
    Json interrupted() {
        return write(() -> {
            while (!isAtTop()) {
                if (generator.getOutputContext().inArray()) {
                    generator.writeEndArray();
                } else {
                    generator.writeEndObject();
                }
            }
        });
    }

    private boolean isAtTop() {
        return generator.getOutputContext().getParent().inRoot();
    }

    private Json write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Json field(String name, @Nullable String value) {
        return write(() -> generator.writeStringField(name, value));
    }

    Json field(String name, long value) {
        return write(() -> generator.writeNumberField(name, value));
    }

    Json field(String name, boolean value) {
        return write(() -> generator.writeBooleanField(name, value));
    }

    Json field(String name, OptionalLong value) {
        return value.isPresent() ? field(name, value.getAsLong()) : nothing(name);
    }

    /** A number where it is one, null where there is none. */
    Json place(String name, long value) {
        return value > 0 ? field(name, value) : nothing(name);
    }

    Json nothing(String name) {
        return write(() -> generator.writeNullField(name));
    }

    Json object(String name, Runnable content) {
        return write(() -> {
            generator.writeObjectFieldStart(name);
            content.run();
            generator.writeEndObject();
        });
    }

    Json array(String name, Runnable content) {
        return write(() -> {
            generator.writeArrayFieldStart(name);
            content.run();
            generator.writeEndArray();
        });
    }

    Json element(Runnable content) {
        return write(() -> {
            generator.writeStartObject();
            content.run();
            generator.writeEndObject();
        });
    }

    Json strings(String name, Collection<String> values) {
        return array(name, () -> values.forEach(value -> write(() -> generator.writeString(value))));
    }

    Json finding(Finding finding) {
        return finding(finding, Texts.plain());
    }

    /** In the words of a plan, which call columns as its source does. */
    Json finding(Finding finding, Texts texts) {
        String column = finding.place().column();
        String suggestion = Texts.suggestion(finding);
        return element(() -> place("row", finding.place().row())
                .place("line", finding.place().line())
                .field("column", column.isEmpty() ? null : column)
                .field("code", finding.code().name())
                .field("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .field("message", texts.text(finding))
                .field("suggestion", suggestion.isEmpty() ? null : suggestion));
    }

    Json applied(RunId run, RowCounts applied) {
        return field("run", run.toString()).counts(applied);
    }

    Json counts(RowCounts applied) {
        return object("applied", () -> {
            for (RowResult result : applied.results()) {
                if (result.isOfRow() || applied.of(result) > 0) {
                    field(result.code(), applied.of(result));
                }
            }
        });
    }

    Json trouble(Troubles.Trouble trouble) {
        return trouble(trouble, () -> {});
    }

    /** Behind a plan, whose own findings are others. */
    Json troubleWithPlan(Troubles.Trouble trouble) {
        return trouble(trouble, () -> {
            if (!trouble.findings().isEmpty()) {
                array("findings", () -> trouble.findings().forEach(this::finding));
            }
        });
    }

    private Json trouble(Troubles.Trouble trouble, Runnable more) {
        trouble.halt().ifPresent(halt -> applied(halt.run(), halt.applied()));
        return object("error", () -> {
            field("code", trouble.code()).field("message", trouble.message());
            more.run();
        });
    }

    @Override
    public void close() {
        if (isAtTop()) {
            end();
        }
    }

    void end() {
        ended = true;
        write(() -> {
            generator.writeEndObject();
            generator.close();
        });
        out.println();
        out.flush();
    }
}
