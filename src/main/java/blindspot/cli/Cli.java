package blindspot.cli;

import blindspot.about.ProgramVersion;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.intake.Asked;
import blindspot.source.s3.S3Limits;
import blindspot.task.ProblemException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The program without a window.
///
/// Results go to `out`, everything else to `err`. Whatever happens, no stack trace.
public final class Cli {
    /// All is well.
    public static final int DONE = 0;

    /// There is something to report: an input that could not be read, or a line in one.
    public static final int REPORTED = 1;

    /// The arguments make no sense.
    public static final int WRONG_USAGE = 2;

    /// Whoever read the output went away before its end: what a shell says of a program that ended for that.
    public static final int READER_GONE = 141;

    private static final String LANGUAGE = "--lang";

    private final List<Command> commands;

    public Cli() {
        this(S3Limits.STANDARD);
    }

    /// @param limits of the waiting for a bucket that is checked
    public Cli(S3Limits limits) {
        commands = List.of(
                new CheckCommand(limits), new AnswerCommand(true), new AnswerCommand(false), new DescribeCommand(),
                new RenderCommand(), new SimulateCommand(), new TemplateCommand(), new GiftCommand(),
                new SelfTestCommand(),
                new RehearseWindowCommand(), new RehearseVerbsCommand(), new StyleSheetsCommand(),
                new ManualCommand(this::root));
    }

    /// Does what the arguments say on the console; the exit status.
    public int run(String[] arguments) {
        PrintStream out = new PrintStream(new Console(), false, StandardCharsets.UTF_8);
        PrintStream err = console();
        try {
            int status = run(arguments, out, err);
            out.flush();
            return status;
        } catch (Console.Failure e) {
            if (e.readerIsGone()) {
                return READER_GONE;
            }
            err.println(messages(arguments).text("cli.output-failed", String.valueOf(e.getMessage())));
            return REPORTED;
        }
    }

    /// Says on the console that there can be no window; the exit status.
    public int tellNoWindow(String[] arguments, Throwable cause) {
        Throwable first = cause;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        console().println(messages(arguments).text("cli.no-window", String.valueOf(first.getMessage())));
        return REPORTED;
    }

    private static PrintStream console() {
        return new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    }

    private static Messages messages(String[] arguments) {
        return Messages.in(language(arguments).orElse(Language.of(Locale.getDefault())));
    }

    /// Whether an argument is a verb of the command line, and no file for the window.
    public boolean knows(String verb) {
        return commands.stream().anyMatch(command -> command.name().equals(verb))
                || List.of("--help", "-h", "--version", "-V").contains(verb);
    }

    /// Does what the arguments say; the exit status.
    public int run(String[] arguments, PrintStream out, PrintStream err) {
        Messages messages = messages(arguments);
        if (language(arguments).isEmpty()) {
            err.println(messages.text("cli.unknown-language"));
            return WRONG_USAGE;
        }
        CommandLine root = root(messages);
        try {
            return run(root.parseArgs(arguments), messages, out, err);
        } catch (ParameterException e) {
            err.println(wrongUsage(e, messages));
            e.getCommandLine().usage(err, Ansi.OFF);
            return WRONG_USAGE;
        } catch (ProblemException e) {
            err.println(messages.problem(e.problem()));
            err.println(messages.remedy(e.problem()));
            messages.toCopy(e.problem()).forEach(line -> err.println("  " + line));
            return REPORTED;
        } catch (Console.Failure e) {
            throw e;
        } catch (OutOfMemoryError _) {
            err.println(messages.text("cli.out-of-memory"));
            return REPORTED;
        } catch (RuntimeException e) {
            err.println(messages.text("cli.bug", e.toString()));
            return REPORTED;
        }
    }

    private int run(ParseResult parsed, Messages messages, PrintStream out, PrintStream err) {
        ParseResult verb = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        CommandLine line = verb.commandSpec().commandLine();
        if (verb.isUsageHelpRequested()) {
            line.usage(out, Ansi.OFF);
            return DONE;
        }
        if (verb.isVersionHelpRequested()) {
            line.printVersionHelp(out, Ansi.OFF);
            return DONE;
        }
        for (Command command : commands) {
            if (command.name().equals(verb.commandSpec().name())) {
                return command.run(verb, messages, out, err);
            }
        }
        line.usage(err, Ansi.OFF);
        return WRONG_USAGE;
    }

    private CommandLine root(Messages messages) {
        CommandSpec spec = CommandSpec.create().name("blindspot");
        spec.usageMessage().description(messages.text("cli.description"));
        common(spec, messages);
        spec.addOption(OptionSpec.builder(Asked.TEXT_SIZE)
                .paramLabel("PERCENT")
                .type(String.class)
                .description(messages.text("cli.option.text-size"))
                .build());
        for (Command command : commands) {
            CommandSpec verb = command.spec(messages);
            common(verb, messages);
            spec.addSubcommand(verb.name(), new CommandLine(verb));
        }
        return new CommandLine(spec).setExpandAtFiles(false).setInterpolateVariables(false);
    }

    /// What every verb has.
    private static void common(CommandSpec spec, Messages messages) {
        spec.version("Blindspot " + ProgramVersion.text());
        spec.usageMessage()
                .synopsisHeading(messages.text("cli.heading.usage") + " ")
                .parameterListHeading("%n" + messages.text("cli.heading.parameters") + "%n")
                .optionListHeading("%n" + messages.text("cli.heading.options") + "%n")
                .commandListHeading("%n" + messages.text("cli.heading.commands") + "%n")
                .descriptionHeading("%n")
                .sortOptions(false);
        spec.addOption(
                OptionSpec.builder(LANGUAGE)
                        .paramLabel("en|ja")
                        .type(String.class)
                        .description(messages.text("cli.option.lang"))
                        .build());
        spec.addOption(
                OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description(messages.text("cli.option.help"))
                        .build());
        spec.addOption(
                OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description(messages.text("cli.option.version"))
                        .build());
    }

    private static String wrongUsage(ParameterException exception, Messages messages) {
        return switch (exception) {
            case UnmatchedArgumentException unmatched ->
                messages.text("cli.unmatched", String.join(" ", unmatched.getUnmatched()));
            case OverwrittenOptionException repeated ->
                messages.text(
                        "cli.repeated-option",
                        repeated.getOverwritten() instanceof OptionSpec option ? option.longestName() : "");
            case MissingParameterException missing ->
                messages.text(
                        "cli.missing",
                        String.join(", ", missing.getMissing().stream().map(ArgSpec::paramLabel).toList()));
            default -> messages.text("cli.wrong-usage", String.valueOf(exception.getMessage()));
        };
    }

    /// The language that the arguments ask for, the system's when they ask for none; empty when it is not known.
    private static Optional<Language> language(String[] arguments) {
        for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
            if (arguments[i].startsWith(LANGUAGE + "=")) {
                return Language.ofCode(arguments[i].substring(LANGUAGE.length() + 1));
            }
            if (arguments[i].equals(LANGUAGE) && i + 1 < arguments.length) {
                return Language.ofCode(arguments[i + 1]);
            }
        }
        return Optional.of(Language.of(Locale.getDefault()));
    }
}
