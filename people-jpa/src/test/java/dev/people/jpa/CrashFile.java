package dev.people.jpa;

import dev.people.importing.ImportOptions;
import dev.people.license.SeatLimit;
import dev.people.plan.MatchKey;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A directory, and a file that does everything to it: adds and invites people, changes them, renames them, exchanges
 * names, blocks (administrators last), moves people to managers who stand further down, asks for more seats than there
 * are, and has rows that are refused.
 *
 * @param before the table that the directory is made of
 * @param file the table that is imported then
 * @param seats how many seats there are
 */
record CrashFile(Path before, Path file, SeatLimit seats) {
    static final ImportOptions OPTIONS = ImportOptions.addAndUpdate().matchBy(MatchKey.EMPLOYEE_ID);

    private static final int ADMINISTRATORS = 10;
    private static final int REPORTS = 8;
    private static final String HEADER = "employee_id,username,new_username,first_name,last_name,email,"
            + "department,user_type,account_state,manager";

    static CrashFile in(Path folder, int rows, long seed) throws IOException {
        Random random = new Random(seed);
        int known = rows * 2 / 5;
        List<String> before =
                IntStream.range(0, known).mapToObj(CrashFile::known).toList();
        List<String> after = IntStream.range(0, rows)
                .mapToObj(i -> i < known ? changed(i, random) : added(i, known, random))
                .collect(Collectors.toList());
        Collections.shuffle(after, random);
        Path file = write(folder.resolve("staff.csv"), after);
        return new CrashFile(write(folder.resolve("before.csv"), before), file, SeatLimit.of(rows * 85L / 100));
    }

    private static Path write(Path file, List<String> lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER + "\n");
            for (String line : lines) {
                out.write(line + "\n");
            }
        }
        return file;
    }

    private static String known(int i) {
        return row("E" + i, "old" + i, "", "old" + i + "@example.org", "Sales", "", i == 0 ? "" : "E" + above(i));
    }

    private static int above(int i) {
        return (i - 1) / REPORTS;
    }

    private static String row(
            String number, String name, String newName, String email, String department, String state, String manager) {
        boolean administrator = number.startsWith("E") && Integer.parseInt(number.substring(1)) < ADMINISTRATORS;
        String type = administrator ? "admin" : "standard";
        return String.join(",", number, name, newName, "Zoë " + number, "Ek", email, department, type, state, manager);
    }

    private static String changed(int i, Random random) {
        String email = "old" + i + "@example.org";
        String manager = i == 0 ? "" : "E" + (random.nextInt(4) == 0 ? random.nextInt(i) : above(i));
        if (i < ADMINISTRATORS) {
            return row("E" + i, "", "", email, "Sales", i < ADMINISTRATORS / 2 ? "" : "No", manager);
        }
        if (i % 20 < 2) {
            int other = i % 20 == 0 ? i + 1 : i - 1;
            return row("E" + i, "", "old" + other, email, "Sales", "", manager);
        }
        int kind = random.nextInt(100);
        if (kind < 40) {
            return row("E" + i, "", "", email, "Research " + random.nextInt(20), "", manager);
        }
        if (kind < 55) {
            return row("E" + i, "", "", email, "Sales", "No", manager);
        }
        if (kind < 65) {
            return row("E" + i, "", "renamed" + i, email, "Sales", "", manager);
        }
        return row("E" + i, "", "", kind < 95 ? email : "nowhere", "Sales", "", manager);
    }

    /** A chain of some levels: each of the first new ones has reports among those that follow, or stand above them. */
    private static String added(int i, int known, Random random) {
        int kind = random.nextInt(100);
        String email = kind < 3 ? "nowhere" : kind < 5 ? "old" + random.nextInt(known) + "@example.org" : address(i);
        String boss =
                i % 3 == 0 || i == known ? "E" + random.nextInt(known) : "N" + (known + random.nextInt(i - known));
        return row("N" + i, "new" + i, "", email, "Sales", "", kind > 97 ? "nobody" : boss);
    }

    private static String address(int i) {
        return "new" + i + "@example.org";
    }
}
