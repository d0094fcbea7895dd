package blindspot.cli;

import blindspot.about.ProgramVersion;
import blindspot.i18n.Messages;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The help of all verbs as one page for `man`.
///
/// Source of the format: man(7), <https://man7.org/linux/man-pages/man7/man.7.html>
final class ManualPage {
    /// More letters than a synopsis has: `man` breaks lines itself.
    private static final int ONE_LINE = 10_000;

    private final CommandLine root;
    private final Messages messages;
    private final StringBuilder page = new StringBuilder();

    private ManualPage(CommandLine root, Messages messages) {
        this.root = root;
        this.messages = messages;
    }

    static String of(CommandLine root, Messages messages) {
        return new ManualPage(root.setUsageHelpWidth(ONE_LINE), messages).write();
    }

    private String write() {
        CommandSpec program = root.getCommandSpec();
        String name = program.name();
        line(".TH BLINDSPOT 1 \"\" \"Blindspot " + escaped(ProgramVersion.text()) + "\"");
        section(messages.text("cli.manual.name"));
        text(name + " - " + messages.text("cli.description"));
        section(messages.text("cli.manual.synopsis"));
        line(".B " + escaped(name));
        line("[" + escaped("--text-size=PERCENT") + "] [PATH ...]");
        for (CommandLine verb : verbs()) {
            line(".br");
            synopsis(verb);
        }
        section(messages.text("cli.manual.description"));
        text(messages.text("cli.manual.window"));
        section(messages.text("cli.manual.options"));
        options(program);
        section(messages.text("cli.manual.commands"));
        for (CommandLine verb : verbs()) {
            verb(verb);
        }
        section(messages.text("cli.manual.exit"));
        term(Integer.toString(Cli.DONE), messages.text("cli.manual.exit.done"));
        term(Integer.toString(Cli.REPORTED), messages.text("cli.manual.exit.reported"));
        term(Integer.toString(Cli.WRONG_USAGE), messages.text("cli.manual.exit.wrong-usage"));
        term(Integer.toString(Cli.READER_GONE), messages.text("cli.manual.exit.reader-gone"));
        return page.toString();
    }

    private List<CommandLine> verbs() {
        return root.getSubcommands()
                .values()
                .stream()
                .filter(verb -> !verb.getCommandSpec().usageMessage().hidden())
                .toList();
    }

    private void verb(CommandLine verb) {
        CommandSpec spec = verb.getCommandSpec();
        line(".SS " + escaped(spec.name()));
        text(String.join(" ", spec.usageMessage().description()));
        line(".PP");
        synopsis(verb);
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            if (!parameter.hidden()) {
                term(parameter.paramLabel(), words(parameter));
            }
        }
        options(spec);
    }

    /// The first words are the name of the verb.
    private void synopsis(CommandLine verb) {
        String all = verb.getHelp().synopsis(0).replaceAll("\\s+", " ").strip();
        String name = verb.getCommandSpec().qualifiedName();
        line(".B " + escaped(name));
        text(all.startsWith(name) ? all.substring(name.length()).strip() : all);
    }

    private void options(CommandSpec spec) {
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                String value = option.arity().max() > 0 ? "=" + option.paramLabel() : "";
                term(String.join(", ", option.names()) + value, words(option));
            }
        }
    }

    private static String words(ArgSpec argument) {
        return String.join("\n", argument.description());
    }

    private void section(String heading) {
        line(".SH \"" + escaped(heading) + "\"");
    }

    private void term(String name, String words) {
        line(".TP");
        line(".B " + escaped(name));
        line(words.lines().map(ManualPage::escaped).collect(Collectors.joining("\n.br\n")));
    }

    private void text(String words) {
        line(escaped(words));
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    /// As it stands there: not a request, no hyphen that a copy would miss.
    private static String escaped(String text) {
        String plain = Ansi.OFF.string(text).replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
