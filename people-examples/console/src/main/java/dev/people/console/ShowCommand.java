package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.change.UserReference;
import dev.people.change.UserTexts;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.UserId;
import dev.people.organization.ChartPerson;
import dev.people.profile.Field;
import dev.people.profile.FieldType;
import dev.people.user.User;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one account and its history. */
@Command(name = "show", description = "Show an account and its newest history.")
final class ShowCommand extends BaseCommand {
    private static final int HISTORY = 20;
    private static final int TITLE = 26;

    @Parameters(
            paramLabel = "USERNAME",
            converter = UsernameArgument.class,
            description = "a username, e-mail address, employee id or id")
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    String username;

    @Override
    public Integer call() {
        try (DatabaseOptions.Opened opened = database.forReading();
                People people = People.on(opened.storage()).build()) {
            PeopleAs acting = acting(people);
            User user = find(acting, username);
            List<AuditEntry> history = history(acting, user.id());
            Optional<ChartPerson> manager = acting.orgChart().managerOf(user.id());
            InvitationText invitation = InvitationText.of(opened.storage(), user);
            Instant now = InstantSource.system().instant();
            if (json) {
                try (Json answer = json()) {
                    UserJson.all(answer, user, acting.fields().schema());
                    manager.ifPresentOrElse(
                            person -> answer.object("manager", () -> ChartJson.person(answer, person)),
                            () -> answer.nothing("manager"));
                    answer.object("invitation", () -> answer.field("state", invitation.state(now))
                            .field(
                                    "sentAt",
                                    invitation.sentAt().map(Instant::toString).orElse(null))
                            .field(
                                    "expiresAt",
                                    invitation
                                            .expiresAt()
                                            .map(Instant::toString)
                                            .orElse(null)));
                    answer.array(
                            "history",
                            () -> history.forEach(entry -> answer.element(
                                    () -> answer.field("at", entry.at().toString())
                                            .field("kind", entry.kind().name())
                                            .field("actor", entry.actor().toString())
                                            .field(
                                                    "onBehalfOf",
                                                    entry.by()
                                                            .onBehalfOf()
                                                            .map(Actor::toString)
                                                            .orElse(null))
                                            .field(
                                                    "correlationId",
                                                    entry.by().correlationId().orElse(null))
                                            .field("reason", entry.reason()))));
                }
            } else {
                print(acting, user);
                print(user, manager, invitation.text(now));
                print(history);
                next(
                        "people manager " + NextSteps.quoted(user.username()),
                        invitation.isPending() ? "people invite " + NextSteps.quoted(user.username()) : "",
                        "people list");
            }
            return ExitStatus.OK;
        }
    }

    /** Of who may not read it there is none to show. */
    private static List<AuditEntry> history(PeopleAs acting, UserId user) {
        try {
            return acting.users().history(user, HISTORY);
        } catch (RejectedException e) {
            if (e.findings().stream().allMatch(finding -> finding.code() == FindingCode.NOT_PERMITTED)) {
                return List.of();
            }
            throw e;
        }
    }

    private void print(PeopleAs people, User user) {
        for (Field field : people.fields().schema().ofAccount()) {
            String text = UserTexts.text(user, field);
            line(field.title(), field.type() == FieldType.REFERENCE ? referred(people, text) : text);
        }
    }

    /** People are known by their names; an account that is gone has none. */
    private static String referred(PeopleAs people, String id) {
        Optional<User> other = id.isEmpty() ? Optional.empty() : people.users().find(new UserReference(id));
        return other.map(some -> some.username() + " (" + some.profile().firstName() + " "
                        + some.profile().lastName() + ")")
                .orElse(id);
    }

    private void print(User user, Optional<ChartPerson> manager, String invitation) {
        line("Manager", manager.map(ShowCommand::named).orElse("nobody"));
        line("Invitation", invitation);
        String overdue = StateText.overdue(user, InstantSource.system().instant());
        if (!overdue.isEmpty()) {
            terminal.out().println(overdue);
        }
    }

    private static String named(ChartPerson manager) {
        String state = manager.state().equals("active") ? "" : ", " + manager.state();
        return manager.username() + " (" + manager.name() + state + ")";
    }

    private void line(String title, String text) {
        terminal.out().println((Display.pad(title, TITLE) + " " + Visible.of(text)).stripTrailing());
    }

    private void print(List<AuditEntry> history) {
        for (AuditEntry entry : history) {
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%s %s by %s: %s%n",
                            entry.at(),
                            entry.kind(),
                            Visible.of(entry.actor()),
                            Visible.of(entry.reason()));
        }
    }
}
