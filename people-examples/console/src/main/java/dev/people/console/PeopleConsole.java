package dev.people.console;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line over People. */
@Command(
        name = "people",
        description = "A user directory on the command line.",
        mixinStandardHelpOptions = true,
        version = "people 0.1.0-SNAPSHOT",
        subcommands = {
            PlanCommand.class,
            ImportCommand.class,
            ApplyCommand.class,
            StageCommand.class,
            PlansCommand.class,
            OpenCommand.class,
            StartCommand.class,
            CancelCommand.class,
            ExportCommand.class,
            ListCommand.class,
            ShowCommand.class,
            BlockCommand.class,
            UnblockCommand.class,
            InviteCommand.class,
            ManagerCommand.class,
            ChartCommand.class,
            LicensesCommand.class,
            FieldsCommand.class,
            DueCommand.class,
            TemplateCommand.class,
            RunsCommand.class,
            RunCommand.class,
            OutcomesCommand.class,
            PauseCommand.class,
            StopCommand.class,
            ResumeCommand.class,
            UndoCommand.class,
            ErrorsCommand.class,
            ReleaseCommand.class,
            AuditCommand.class,
            HelpCommand.class
        })
public final class PeopleConsole {
    private PeopleConsole() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> Unforeseen.inBackground(e, err));
        System.exit(run(new Terminal(out, err, Terminal.system()), args));
    }

    /** Runs one command; answers its exit status. */
    static int run(Terminal terminal, String... args) {
        Unforeseen.prepare();
        CommandLine line = line(terminal);
        line.setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler((e, command, parsed) -> Troubles.tell(e, command, terminal));
        line.setParameterExceptionHandler((e, wrong) -> {
            Troubles.Trouble trouble = Troubles.usage(WrongUsage.message(e));
            return Troubles.tell(trouble, List.of(wrong).contains("--json"), terminal);
        });
        int status = status(line, terminal, args);
        terminal.out().flush();
        terminal.err().flush();
        return status;
    }

    /** Its commands. */
    static CommandLine line(Terminal terminal) {
        return new CommandLine(new PeopleConsole(), new CommandFactory(terminal));
    }

    /** Nothing leaves a command but its status, whatever breaks. */
    @SuppressWarnings("CatchingUnchecked") // also an error, such as memory that ran out, ends in one sentence
    private static int status(CommandLine line, Terminal terminal, String... args) {
        try {
            return line.execute(args);
        } catch (Throwable e) {
            return Troubles.tell(e, line.getParseResult() == null ? line : called(line), terminal);
        }
    }

    private static CommandLine called(CommandLine line) {
        List<CommandLine> called = line.getParseResult().asCommandLineList();
        return called.get(called.size() - 1);
    }
}
