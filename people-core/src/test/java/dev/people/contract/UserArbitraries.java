package dev.people.contract;

import dev.people.change.UserDraft;
import dev.people.profile.BlankText;
import dev.people.profile.BuiltInField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** People whose data break programs: formulas, tokens, quotes, line breaks, scripts of the world. */
public final class UserArbitraries {
    private static final List<String> NAMES = List.of("=u", "+u", "-u", "@u", "'u", "''=u", "<u>", "\\u", "u,;|\"'");

    private UserArbitraries() {}

    /** One to six drafts that can be created, each with a username and an address of its own. */
    public static Arbitrary<List<UserDraft>> drafts() {
        return Combinators.combine(texts(), Arbitraries.of(NAMES), Arbitraries.of("standard", "admin", "api", "guest"))
                .as((texts, name, type) -> new Wish(texts, name, type))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(UserArbitraries::drafts);
    }

    private record Wish(Map<BuiltInField, String> texts, String name, String type) {}

    private static List<UserDraft> drafts(List<Wish> wishes) {
        List<UserDraft> drafts = new ArrayList<>();
        for (Wish wish : wishes) {
            int number = drafts.size();
            UserDraft.Builder draft = UserDraft.builder()
                    .set(BuiltInField.USERNAME, wish.name + number)
                    .set(BuiltInField.EMAIL, "=+'\"".substring(number % 3, number % 3 + 1) + "u" + number + "@x.org")
                    .set(BuiltInField.USER_TYPE, wish.type)
                    .set(BuiltInField.CHANGE_PASSWORD_NEXT_TIME, number % 2 == 0 ? "yes" : "no");
            wish.texts.forEach((field, text) -> draft.set(field, good(field, text, number)));
            drafts.add(draft.build());
        }
        return drafts;
    }

    /** The text where its field takes it, and something harmless where it does not. */
    private static String good(BuiltInField field, String text, int number) {
        String own = field == BuiltInField.EMPLOYEE_ID ? text + number : text;
        boolean isGood = !BlankText.isBlank(own)
                && UserDraft.builder().set(field, own).build().findings().isEmpty();
        return isGood ? own : "x" + number;
    }

    private static Arbitrary<Map<BuiltInField, String>> texts() {
        return text().list().ofSize(BuiltInField.all().size()).map(all -> {
            Map<BuiltInField, String> texts = new EnumMap<>(BuiltInField.class);
            for (BuiltInField field : BuiltInField.all()) {
                boolean isLeftOut =
                        !field.required() && all.get(field.ordinal()).length() % 5 == 4;
                if ((field.isProfileText() || field == BuiltInField.EMPLOYEE_ID) && !isLeftOut) {
                    texts.put(field, all.get(field.ordinal()));
                }
            }
            return texts;
        });
    }

    /** Any text that may stand in a cell, with all that matters to tables more often than by chance. */
    public static Arbitrary<String> text() {
        Arbitrary<String> whole = Arbitraries.of(
                "<clear>",
                "<CLEAR>",
                "\\<clear>",
                "<default>",
                "\\\\<default>",
                "_guarded",
                "_code",
                "=cmd|'/c calc'!A0",
                "'=1",
                "''=1",
                "'",
                "\"",
                "0049",
                "Yes",
                "NULL",
                "sep=;",
                "1;2",
                "\u05d3\u05d5\u05d3 \u0645\u062d\u0645\u062f",
                "e\u0301 \u00e9",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                "\ufeff=1",
                "\uff1d1",
                "a\u2028b",
                "\u0085x");
        Arbitrary<String> pieces = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(",", ";", "\t", "|", "\"", "\r", "\n", "\r\n", " ", "\u00a0", "'", "\\")),
                Tuple.of(3, Arbitraries.of("=", "-", "+", "@", "\uff0b", "\u200f", "\u3000", "<clear>", "\u2028")),
                Tuple.of(3, Arbitraries.strings().alpha().ofMaxLength(3)),
                Tuple.of(2, Arbitraries.integers().between(0x20, 0x10FFFF).map(UserArbitraries::character)));
        return Arbitraries.frequencyOf(
                Tuple.of(1, whole), Tuple.of(2, pieces.list().ofMaxSize(6).map(list -> String.join("", list))));
    }

    private static String character(int codePoint) {
        return codePoint >= 0xD800 && codePoint <= 0xDFFF ? "\ufffd" : Character.toString(codePoint);
    }
}
