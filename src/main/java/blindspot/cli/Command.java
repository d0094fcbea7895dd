package blindspot.cli;

import blindspot.i18n.Messages;
import java.io.PrintStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// A verb of the command line.
interface Command {
    /// What it is called on the command line.
    String name();

    /// Its name, options and what they mean, in the language of the messages.
    CommandSpec spec(Messages messages);

    /// Does it; the exit status, one of those in [Cli].
    ///
    /// @throws picocli.CommandLine.ParameterException when the arguments make no sense
    /// @throws blindspot.task.ProblemException for a failure that a user can be told
    int run(ParseResult arguments, Messages messages, PrintStream out, PrintStream err);
}
