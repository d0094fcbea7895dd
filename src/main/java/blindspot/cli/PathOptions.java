package blindspot.cli;

import blindspot.i18n.Messages;
import blindspot.source.NamedPath;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The options that choose the path that records are drawn on, for a verb that draws them.
final class PathOptions {
    private static final String TOPOLOGY = "--topology";
    private static final String PATH = "--path";
    private static final int MOST_PATH = 1000;

    private PathOptions() {}

    static void addTo(CommandSpec spec, Messages messages) {
        spec.addOption(
                OptionSpec.builder(TOPOLOGY)
                        .paramLabel("FILE")
                        .type(String.class)
                        .description(messages.text("cli.path.topology"))
                        .build());
        spec.addOption(
                OptionSpec.builder(PATH)
                        .paramLabel("N")
                        .type(String.class)
                        .description(messages.text("cli.path.number"))
                        .build());
    }

    /// Which path is wanted, from 1.
    static int number(ParseResult arguments, Messages messages) {
        String text = arguments.matchedOptionValue(PATH, "1");
        int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > MOST_PATH) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(), messages.text("cli.path.wrong-number", text));
        }
        return number;
    }

    /// What the topology file draws that is given; empty where none is.
    static Optional<Topology> topology(ParseResult arguments, Messages messages) {
        return arguments.hasMatchedOption(TOPOLOGY)
                ? Optional.of(S3Options.read(
                        arguments, messages,
                        () -> TopologyFile.read(NamedPath.of(arguments.matchedOptionValue(TOPOLOGY, "")))))
                : Optional.empty();
    }
}
