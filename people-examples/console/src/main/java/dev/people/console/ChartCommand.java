package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.organization.ChartNode;
import dev.people.organization.ChartPerson;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows somebody between their managers and their reports. */
@Command(name = "chart", description = "Show who is above somebody, and who is below.")
final class ChartCommand extends BaseCommand {
    @Parameters(paramLabel = "USERNAME")
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    String username;

    @Option(names = "--depth", paramLabel = "N", description = "levels of reports (default ${DEFAULT-VALUE})")
    int depth = 2;

    @Override
    public Integer call() {
        try (DatabaseOptions.Opened opened = database.forReading();
                People people = People.on(opened.storage()).build()) {
            PeopleAs acting = acting(people);
            User user = find(acting, username);
            ChartNode node = chart(acting, user);
            List<ChartPerson> above = new ArrayList<>(acting.orgChart().chainOf(user.id()));
            Collections.reverse(above);
            if (json) {
                try (Json answer = json()) {
                    answer.array(
                            "managers",
                            () -> above.forEach(person -> answer.element(() -> ChartJson.person(answer, person))));
                    answer.object("user", () -> ChartJson.node(answer, node));
                }
            } else {
                print(above, node);
                next("people show " + NextSteps.quoted(user.username()));
            }
            return ExitStatus.OK;
        }
    }

    private ChartNode chart(PeopleAs acting, User user) {
        try {
            return acting.orgChart().chart(user.id(), depth).orElseThrow();
        } catch (IllegalArgumentException e) {
            throw new UsageException(Troubles.message(e));
        }
    }

    private void print(List<ChartPerson> above, ChartNode node) {
        for (int i = 0; i < above.size(); i++) {
            print(i, "", above.get(i));
        }
        print(above.size(), "> ", node.person());
        printBelow(above.size() + 1, node);
    }

    private void printBelow(int level, ChartNode node) {
        for (ChartNode below : node.reports()) {
            print(level, "", below.person());
            printBelow(level + 1, below);
        }
        if (node.hidden() > 0) {
            String what = node.reports().isEmpty() ? " below" : " more";
            terminal.out().println("  ".repeat(level) + "(" + node.hidden() + what + ")");
        }
    }

    private void print(int level, String mark, ChartPerson person) {
        String state = person.state().equals("active") ? "" : " [" + person.state() + "]";
        String position = person.position().isEmpty() ? "" : ", " + person.position();
        terminal.out()
                .println("  ".repeat(level)
                        + mark
                        + Visible.of(person.username() + " (" + person.name() + position + ")" + state));
    }
}
