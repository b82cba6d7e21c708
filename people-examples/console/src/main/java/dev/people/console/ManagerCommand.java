package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.change.UserChange;
import dev.people.finding.Finding;
import dev.people.id.UserId;
import dev.people.organization.ChartPerson;
import dev.people.user.User;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows, sets or takes away somebody's manager. */
@Command(name = "manager", description = "Show whom somebody reports to, or change it.")
final class ManagerCommand extends BaseCommand {
    @Parameters(index = "0", paramLabel = "USERNAME")
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    String username;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "MANAGER",
            description = "the new manager's username, e-mail address, employee id, id or full name")
    @Nullable
    String manager;

    @Option(names = "--none", description = "take the manager away")
    boolean none;

    @Override
    public Integer call() {
        if (none && manager != null) {
            throw new UsageException("Name a manager or say --none, not both");
        }
        boolean shown = !none && manager == null;
        try (DatabaseOptions.Opened opened = shown ? database.forReading() : database.forAsking();
                People people = People.on(opened.storage()).build()) {
            PeopleAs acting = acting(people);
            User user = find(acting, username);
            List<Finding> findings = shown ? List.of() : change(acting, user);
            return tell(user, acting.orgChart().managerOf(user.id()), findings);
        }
    }

    /** Answers the warnings. */
    private List<Finding> change(PeopleAs acting, User user) {
        Optional<UserId> to = manager == null
                ? Optional.empty()
                : Optional.of(find(acting, manager).id());
        UserChange change = new UserChange.AssignManager(user.id(), to);
        List<Finding> findings = acting.users().check(change).findings();
        acting.users().apply(change, to.isPresent() ? "manager assigned" : "manager removed");
        return findings;
    }

    private int tell(User user, Optional<ChartPerson> manager, List<Finding> findings) {
        if (json) {
            try (Json answer = json()) {
                answer.field("id", user.id().toString())
                        .field("username", user.username().value());
                manager.ifPresentOrElse(
                        person -> answer.object("manager", () -> ChartJson.person(answer, person)),
                        () -> answer.nothing("manager"));
                answer.array("findings", () -> findings.forEach(answer::finding));
            }
            return ExitStatus.OK;
        }
        findings.forEach(finding -> terminal.say(Texts.line(finding)));
        terminal.out()
                .println(Visible.of(user.username() + " reports to "
                        + manager.map(ChartPerson::username).orElse("nobody") + "."));
        next("people chart " + NextSteps.quoted(user.username()));
        return ExitStatus.OK;
    }
}
