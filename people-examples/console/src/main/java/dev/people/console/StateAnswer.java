package dev.people.console;

import dev.people.user.User;

/** The answer of a command that changed the state of an account. */
final class StateAnswer {
    private StateAnswer() {}

    static int tell(BaseCommand command, User user) {
        if (command.json) {
            try (Json answer = command.json()) {
                UserJson.fields(answer, user);
            }
        } else {
            command.terminal
                    .out()
                    .println(user.username() + " is " + user.state().code() + ".");
        }
        return ExitStatus.OK;
    }
}
