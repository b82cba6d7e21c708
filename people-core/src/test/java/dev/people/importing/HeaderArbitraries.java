package dev.people.importing;

import dev.people.contract.TableRecords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Tables whose headers were sorted into the people, or stand above a second list, in any spelling. */
final class HeaderArbitraries {
    /** How columns are called: by key, title, in French, by Entra, by Active Directory, or by nobody. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "username",
                    List.of(
                            "username",
                            "USER NAME:",
                            "Nom d'utilisateur",
                            "User name [userPrincipalName] Required",
                            "SamAccountName"),
            "first_name", List.of("first_name", "First name", "Pr\u00e9nom", "First name [givenName]", "GivenName"),
            "last_name", List.of("last_name", "Last\nname", "Nom de famille", "Last name [surname]", "Surname"),
            "email", List.of("email", "E-mail", "Adresse e-mail", "Mail", "EmailAddress"),
            "city", List.of("city", "Town", "Ville", "City [city]", "City"),
            "department",
                    List.of("department", "Department", "D\u00e9partement", "Department [department]", "Department"),
            "shoes", List.of("shoes", "Shoe size", "Pointure", "Shoes [shoes]", "msExchShoes"));

    private static final List<String> KEYS = List.of("username", "first_name", "last_name", "email", "city", "shoes");
    private static final List<String> OTHERS =
            List.of("username", "first_name", "last_name", "email", "department", "shoes");

    private HeaderArbitraries() {}

    /**
     * A table.
     *
     * @param records its records
     * @param people the usernames in it
     * @param isTidy whether its only header stands at its top
     */
    record Table(List<List<String>> records, List<String> people, boolean isTidy) {
        TableRecords source() {
            return TableRecords.of(records);
        }
    }

    private record Columns(List<String> keys, int spelling) {
        List<String> header() {
            return keys.stream()
                    .map(key -> NAMES.getOrDefault(key, List.of()).get(spelling))
                    .toList();
        }

        List<String> person(int number, boolean isSparse) {
            return keys.stream().map(key -> cell(key, number, isSparse)).toList();
        }

        private static String cell(String key, int number, boolean isSparse) {
            return switch (key) {
                case "username" -> username(number);
                case "first_name" -> "Ada";
                case "last_name" -> isSparse ? "" : "Berg";
                case "email" -> isSparse ? "" : username(number) + "@example.org";
                case "shoes" -> isSparse ? "" : "4" + number;
                default -> isSparse ? "" : "Sales";
            };
        }
    }

    static String username(int number) {
        return "u" + "abcdefghijklmnop".charAt(number);
    }

    private static Arbitrary<Columns> columns(List<String> keys, int fewest) {
        Arbitrary<List<String>> some = Arbitraries.subsetOf(keys.subList(2, keys.size()))
                .ofMinSize(fewest)
                .map(List::copyOf);
        return Combinators.combine(some, Arbitraries.integers().between(0, 4), Arbitraries.integers())
                .as((more, spelling, order) -> {
                    List<String> all = new ArrayList<>(keys.subList(0, 2));
                    all.addAll(more);
                    Collections.shuffle(all, new Random(order));
                    return new Columns(List.copyOf(all), spelling);
                });
    }

    /** One list whose header stands anywhere in it, perhaps below a title and among blank rows. */
    static Arbitrary<Table> misplaced() {
        return Combinators.combine(
                        columns(KEYS, 0),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.of("", "Staff list 2030", "version:v1.0", "#TYPE Users", "Staff"),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.of(true, false))
                .as((columns, people, at, title, blank, isSparse) -> {
                    List<List<String>> records = new ArrayList<>();
                    IntStream.range(0, people).forEach(number -> records.add(columns.person(number, isSparse)));
                    int place = Math.min(at, people);
                    records.add(place, columns.header());
                    records.add(Math.min(blank, records.size()), List.of("", "\u00a0", "\u200b"));
                    if (!title.isEmpty()) {
                        records.add(0, List.of(title));
                    }
                    return new Table(records, names(people), place == 0);
                });
    }

    /** Two lists, one below the other, each with a header of its own; the second one perhaps right below the first. */
    static Arbitrary<Table> pasted() {
        return Combinators.combine(
                        columns(KEYS, 0),
                        columns(OTHERS, 0),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(1, 2, 3, 40),
                        Arbitraries.of(true, false))
                .as((upper, lower, first, second, isSparse) -> {
                    List<List<String>> records = new ArrayList<>();
                    records.add(upper.header());
                    IntStream.range(0, first).forEach(number -> records.add(upper.person(number, false)));
                    records.add(lower.header());
                    int people = Math.min(16, first + second);
                    IntStream.range(first, people).forEach(number -> records.add(lower.person(number, isSparse)));
                    return new Table(records, names(people), false);
                });
    }

    private static List<String> names(int people) {
        return IntStream.range(0, people)
                .mapToObj(number -> username(number).toLowerCase(Locale.ROOT))
                .toList();
    }
}
