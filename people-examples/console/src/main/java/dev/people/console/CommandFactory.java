package dev.people.console;

import picocli.CommandLine;

/** Makes commands and hands them the terminal. */
final class CommandFactory implements CommandLine.IFactory {
    private final CommandLine.IFactory others = CommandLine.defaultFactory();
    private final Terminal terminal;

    CommandFactory(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        K made = others.create(type);
        if (made instanceof BaseCommand command) {
            command.terminal = terminal;
        }
        return made;
    }
}
