package blindspot.cli;

import blindspot.i18n.Messages;
import blindspot.intake.OwnFiles;
import blindspot.source.LocalFile;
import blindspot.source.NamedPath;
import blindspot.task.Problem;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.util.List;
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

    /// Which of the topology files among the inputs are not used: one that is named by option counts more than all of them,
    /// else the last one counts that can be used.
    static List<Problem> notUsed(ParseResult arguments, List<LocalFile> topologies) {
        List<String> names = topologies.stream()
                .filter(file -> OwnFiles.topologyIn(List.of(file)).isPresent())
                .map(LocalFile::name)
                .toList();
        if (arguments.hasMatchedOption(TOPOLOGY)) {
            String used = arguments.matchedOptionValue(TOPOLOGY, "");
            return names.stream()
                    .filter(name -> !name.equals(used))
                    .map(name -> new Problem("topology-not-named", name, used))
                    .toList();
        }
        return names.stream()
                .limit(Math.max(0, names.size() - 1))
                .map(name -> new Problem("one-of-several", name, names.getLast()))
                .toList();
    }

    /// The name of the topology file that is given; empty where none is.
    static Optional<String> named(ParseResult arguments) {
        return arguments.hasMatchedOption(TOPOLOGY)
                ? Optional.of(arguments.matchedOptionValue(TOPOLOGY, ""))
                : Optional.empty();
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
