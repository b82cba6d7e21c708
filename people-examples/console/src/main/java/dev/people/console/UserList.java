package dev.people.console;

import dev.people.user.User;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Accounts as a table, as wide as the terminal at most. */
final class UserList {
    private static final String GAP = "  ";
    private static final List<String> HEAD = List.of("username", "state", "name", "e-mail");
    /** The share of the width that each column may take, in hundredths; the state is never cut. */
    private static final List<Integer> SHARES = List.of(28, 100, 28, 100);

    private final PrintWriter out;
    private final int width;

    UserList(PrintWriter out, int width) {
        this.out = out;
        this.width = width;
    }

    void print(List<User> users) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEAD);
        users.forEach(user -> lines.add(List.of(
                Visible.of(user.username()),
                StateText.of(user),
                Visible.of(user.profile().firstName() + " " + user.profile().lastName()),
                Visible.of(user.email()))));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < HEAD.size(); column++) {
            int at = column;
            int widest = lines.stream()
                    .mapToInt(line -> Display.width(line.get(at)))
                    .max()
                    .orElse(0);
            widths.add(Math.min(widest, width * SHARES.get(column) / 100));
        }
        lines.forEach(line -> out.println(line(line, widths)));
    }

    private String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            int room = widths.get(column);
            line.append(column == 0 ? "" : GAP).append(Display.pad(Display.cut(cells.get(column), room), room));
        }
        return Display.cut(line.toString().stripTrailing(), width);
    }
}
