package dev.people.console;

import dev.people.user.User;

/** The answer of a command that changed the state of an account. */
final class StateAnswer {
    private StateAnswer() {}

    static int tell(BaseCommand command, User before, User user) {
        if (command.json) {
            try (Json answer = command.json()) {
                UserJson.fields(answer, user);
            }
        } else {
            String already = user.revision().version() == before.revision().version() ? "already " : "";
            command.terminal.out().println(Visible.of(user.username()) + " is " + already + StateText.of(user) + ".");
            String back = user.state().fold(p -> "block", a -> "block", b -> "unblock", d -> "show");
            command.next("people " + back + " " + NextSteps.quoted(user.username()));
        }
        return ExitStatus.OK;
    }
}
