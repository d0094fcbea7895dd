package blindspot.intake;

import blindspot.decode.RecordFormat;
import blindspot.decode.json.FlowLogDefinition;
import blindspot.source.ByteSource;
import blindspot.task.ProblemException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The formats that definitions of flow logs supply to logs that were given with them and name none themselves.
///
/// A definition is that of a log whose name, folders and all, holds the id of the flow log or the name of its log
/// group, as the names of files do that AWS delivers. Where no name tells, the only format there is.
public record DefinedFormats(List<FlowLogDefinition> definitions) {
    public DefinedFormats {
        definitions = List.copyOf(definitions);
    }

    /// What the files define; one that cannot be read defines nothing, which [OwnFiles#problemIn] explains.
    public static DefinedFormats of(List<ByteSource> files) {
        return new DefinedFormats(files.stream().map(DefinedFormats::read).flatMap(List::stream).toList());
    }

    private static List<FlowLogDefinition> read(ByteSource file) {
        try {
            return FlowLogDefinition.read(file);
        } catch (ProblemException _) {
            return List.of();
        }
    }

    public Optional<RecordFormat> of(ByteSource log) {
        Set<RecordFormat> formats = candidates(log);
        return formats.size() == 1 ? formats.stream().findFirst() : Optional.empty();
    }

    /// Whether the log can be in several of the formats.
    public boolean areAmbiguousFor(ByteSource log) {
        return candidates(log).size() > 1;
    }

    private Set<RecordFormat> candidates(ByteSource log) {
        Set<RecordFormat> all = new LinkedHashSet<>();
        Set<RecordFormat> named = new LinkedHashSet<>();
        for (FlowLogDefinition definition : definitions) {
            all.add(definition.format());
            if (definition.isNamedIn(log.name())) {
                named.add(definition.format());
            }
        }
        return named.isEmpty() ? all : named;
    }
}
