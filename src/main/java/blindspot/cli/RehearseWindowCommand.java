package blindspot.cli;

import blindspot.i18n.Messages;
import blindspot.ui.Rehearsal;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `rehearse-window DIR PATH`: goes the ways that users of the window go, so that what its start needs can be recorded. For
/// building an image; not listed in the help. The path, which has to be there, is opened; the folder gets settings and log.
final class RehearseWindowCommand implements Command {
    @Override
    public String name() {
        return "rehearse-window";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return BuildVerb.withPaths(name());
    }

    @Override
    public int run(ParseResult arguments, Messages messages, PrintStream out, PrintStream err) {
        Path folder = arguments.matchedPositionalValue(0, Path.of(""));
        List<String> paths = BuildVerb.paths(arguments);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Rehearsal.run(folder, Path.of(paths.getFirst()));
        return Cli.DONE;
    }
}
