package blindspot.cli;

import blindspot.i18n.Messages;
import blindspot.ui.shell.BinarySheets;
import java.io.PrintStream;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `style-sheets DIR`: writes the style sheets of a folder once more, in the form that JavaFX reads fast. For building the
/// jar; not listed in the help.
final class StyleSheetsCommand implements Command {
    @Override
    public String name() {
        return "style-sheets";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return BuildVerb.named(name());
    }

    @Override
    public int run(ParseResult arguments, Messages messages, PrintStream out, PrintStream err) {
        BinarySheets.writeInto(arguments.matchedPositionalValue(0, Path.of("")));
        return Cli.DONE;
    }
}
