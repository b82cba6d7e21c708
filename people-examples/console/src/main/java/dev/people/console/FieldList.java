package dev.people.console;

import dev.people.profile.Field;
import dev.people.profile.OwnField;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Fields for reading: a line for each, and below it what else there is to say, as wide as the terminal at most. */
final class FieldList {
    private static final String GAP = "  ";
    private static final List<String> HEAD = List.of("key", "type", "title");

    private final PrintWriter out;
    private final int width;

    FieldList(PrintWriter out, int width) {
        this.out = out;
        this.width = width;
    }

    void print(List<? extends Field> fields) {
        if (fields.isEmpty()) {
            return;
        }
        int keys = widest(HEAD.get(0), fields.stream().map(Field::key).toList());
        int types = widest(
                HEAD.get(1), fields.stream().map(field -> field.type().code()).toList());
        line(HEAD, keys, types);
        for (Field field : fields) {
            line(List.of(field.key(), field.type().code(), field.title()), keys, types);
            Display.wrapped(String.join("; ", facts(field)), width - 2 * GAP.length()).stream()
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> out.println(GAP + GAP + line));
        }
    }

    private static int widest(String head, List<String> texts) {
        return texts.stream().mapToInt(String::length).reduce(head.length(), Math::max);
    }

    private void line(List<String> cells, int keys, int types) {
        String line = Display.pad(cells.get(0), keys)
                + GAP
                + Display.pad(cells.get(1), types)
                + GAP
                + Visible.of(cells.get(2));
        out.println(Display.cut(line, width));
    }

    private static List<String> facts(Field field) {
        List<String> facts = new ArrayList<>(field.fold(
                builtIn -> builtIn.required() ? List.of("required") : List.<String>of(), FieldList::factsOfOwn));
        if (!field.aliases().isEmpty()) {
            facts.add("also called " + Visible.of(String.join(", ", field.aliases())));
        }
        return facts;
    }

    private static List<String> factsOfOwn(OwnField field) {
        List<String> facts = new ArrayList<>(FieldJson.rules(field));
        if (!field.options().isEmpty()) {
            facts.add("options " + Visible.of(String.join(", ", field.options())));
        }
        field.usual().ifPresent(text -> facts.add("default " + Visible.of(text)));
        facts.add(field.privacy().code());
        facts.add("owner " + field.owner().code());
        return facts;
    }
}
