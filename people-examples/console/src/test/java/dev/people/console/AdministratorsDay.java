package dev.people.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an administrator does on one day, with what stands on the terminal. */
final class AdministratorsDay {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MINUTE = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC");
    private static final List<String> FIRST = List.of(
            "Anna", "Ben", "Clara", "David", "Eva", "Frank", "Greta", "Henrik", "Ida", "Jonas", "山田", "Leo", "Maria");
    private static final List<String> LAST =
            List.of("Ek", "Bo", "Fry", "Holm", "Berg", "Lind", "Meyer", "Novak", "Olsen", "Papp", "Rossi");

    private final Path folder;
    private final TerminalSize size;
    private final StringWriter screen = new StringWriter();
    private final Map<String, String> runs = new LinkedHashMap<>();

    AdministratorsDay(Path folder, TerminalSize size) {
        this.folder = folder;
        this.size = size;
    }

    /** A day in a directory of 240 people with 260 seats. */
    String transcript() throws IOException {
        files();
        run(List.of(), "import", "staff.csv", "--seats", "260", "--yes");
        screen.getBuffer().setLength(0);
        runs.clear();
        run(List.of(), "plan", "joiners.csv");
        run(List.of("y"), "import", "joiners.csv", "--seats", "265");
        run(List.of("page", "y"), "import", "phones.csv", "--match", "email");
        run(List.of("y"), "import", "managers.csv");
        run(List.of(), "import", "leavers.csv");
        run(List.of("y"), "import", "leavers.csv", "--over-budget", "loss");
        run(List.of("n"), "import", "mistakes.csv", "--errors", "to-correct.csv");
        run(List.of("y"), "undo", newest("leavers"));
        run(List.of("y"), "release", newest("joiners"));
        run(List.of(), "show", "new1@example.org");
        return normal(screen.toString());
    }

    private String newest(String file) {
        return Objects.requireNonNull(runs.get(file), file);
    }

    private void run(List<String> answers, String... arguments) {
        screen.append("$ people ").append(String.join(" ", arguments)).append('\n');
        Deque<String> left = new ArrayDeque<>(answers);
        int from = screen.getBuffer().length();
        PrintWriter writer = new PrintWriter(screen, true);
        Terminal terminal = new Terminal(writer, writer, Optional.of(new Typist(left)));
        List<String> all = new ArrayList<>();
        for (String argument : arguments) {
            all.add(argument.endsWith(".csv") ? folder.resolve(argument).toString() : argument);
        }
        all.addAll(List.of("--db", ConsoleSession.in(folder).database()));
        if (List.of("plan", "import", "undo").contains(arguments[0])) {
            all.addAll(List.of("--color", "never"));
        }
        PeopleConsole.run(terminal, all.toArray(String[]::new));
        Matcher run = Pattern.compile("Run (" + ID + ") is")
                .matcher(screen.getBuffer().substring(from));
        if (run.find()) {
            runs.put(arguments[1].replace(".csv", ""), run.group(1));
        }
        screen.append('\n');
    }

    /** Somebody who says one after the other; what is typed stands on the screen. */
    private final class Typist implements Terminal.Person {
        private final Deque<String> left;

        private Typist(Deque<String> left) {
            this.left = left;
        }

        @Override
        public String answer() {
            String answer = left.isEmpty() ? "" : left.pop();
            screen.append(answer).append('\n');
            return answer;
        }

        @Override
        public TerminalSize size() {
            return size;
        }
    }

    /** Without what is another one every day: places, identifiers, times and the bar. */
    private String normal(String text) {
        String normal = text.replace(folder + "/", "").replaceAll("\r\\[[^\n]*\n", "");
        normal = MINUTE.matcher(normal).replaceAll("2027-01-11 09:00 UTC");
        normal = normal.replaceAll("20\\d\\d-\\d\\d-\\d\\dT[\\d:.]+Z", "2027-01-11T09:00:00Z");
        normal = normal.replaceAll("sent 20\\d\\d-\\d\\d-\\d\\d", "sent 2027-01-11");
        Map<String, String> names = new LinkedHashMap<>();
        return ID.matcher(normal)
                .replaceAll(id -> names.computeIfAbsent(id.group(), any -> "ID-" + (names.size() + 1)));
    }

    private void files() throws IOException {
        file(
                "staff",
                "username,first_name,last_name,email",
                240,
                i -> "p" + i + "," + name(i) + ",p" + i + "@example.org");
        file(
                "joiners",
                "Username,First name,Last name,E-mail,Department,Manager",
                25,
                i -> "new" + i + "," + name(i * 5) + ",new" + i + "@example.org,Sales," + (i % 2 == 0 ? "p7" : ""));
        file("phones", "E-mail;Phone", 200, i -> "p" + i + "@example.org;+49 30 55" + (1000 + i));
        file("managers", "username,manager", 40, i -> "p" + (40 + i) + ",p" + (i % 4));
        file("leavers", "username,account_state,block_reason", 30, i -> "p" + (200 + i) + ",no,left_company");
        write("mistakes", MISTAKES);
    }

    private static final String[] MISTAKES = {
        "Username,First name,Last name,E-mail,Phone,Account state,Block until,User type,Manager",
        "m1,Max,,m1@example.org,,,,,",
        "m2,Mia,Moe,m2.example.org,,,,,",
        "m3,Mo,Mun,m3@example.org,,,,,",
        "m3,Mo,Mun,other@example.org,,,,,",
        "m5,May,Mai,p1@example.org,,,,,",
        "p2,,,,,maybe,,,",
        "p3,,,,,no,03/04/2099,,",
        "m8,Moe,Mik,m8@example.org,4.91511E+11,,,,",
        "m9,Meg,Man,m9@example.org,,,,boss,",
        "\u04401,Pia,Pan,m10@example.org,,,,,",
        "m11,Mel,Mud,m11@example.org,,,,,nobody.knows",
        "m12,Mat,Mix,m12@example.org,,,,,,,,"
    };

    private static String name(int i) {
        return FIRST.get(i % FIRST.size()) + "," + LAST.get(i % LAST.size());
    }

    private void file(String name, String header, int count, IntFunction<String> row) throws IOException {
        write(
                name,
                Stream.concat(Stream.of(header), IntStream.range(0, count).mapToObj(row))
                        .toArray(String[]::new));
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }
}
