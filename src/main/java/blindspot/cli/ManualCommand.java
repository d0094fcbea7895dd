package blindspot.cli;

import blindspot.about.Notices;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.source.WholeFile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `manual DIR`: writes what an installed program has beside it, made of the command line's own help: a page for `man` in
/// each language, what a shell completes, and the notices. For building an installer; not listed in the help.
final class ManualCommand implements Command {
    private final Function<Messages, CommandLine> commandLine;

    /// @param commandLine all verbs, in the language of some messages
    ManualCommand(Function<Messages, CommandLine> commandLine) {
        this.commandLine = commandLine;
    }

    @Override
    public String name() {
        return "manual";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return BuildVerb.named(name());
    }

    @Override
    public int run(ParseResult arguments, Messages messages, PrintStream out, PrintStream err) {
        Path folder = arguments.matchedPositionalValue(0, Path.of(""));
        for (Language language : Language.values()) {
            String infix = language == Language.ENGLISH ? "" : "." + language.code();
            Messages words = Messages.in(language);
            new WholeFile(folder.resolve("blindspot" + infix + ".1"))
                    .writeText(ManualPage.of(commandLine.apply(words), words));
        }
        new WholeFile(folder.resolve("blindspot.bash")).writeText(completion(messages));
        new WholeFile(folder.resolve("NOTICES")).writeText(Notices.read().together());
        return Cli.DONE;
    }

    /// Only of what is listed in the help.
    private String completion(Messages messages) {
        CommandLine root = commandLine.apply(messages);
        List<String> hidden = root.getSubcommands()
                .entrySet()
                .stream()
                .filter(verb -> verb.getValue().getCommandSpec().usageMessage().hidden())
                .map(verb -> verb.getKey())
                .toList();
        hidden.forEach(root.getCommandSpec()::removeSubcommand);
        return AutoComplete.bash(root.getCommandName(), root);
    }
}
