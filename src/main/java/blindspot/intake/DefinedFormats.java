package blindspot.intake;

import blindspot.decode.FlowLogDefinition;
import blindspot.decode.FlowLogDefinitions;
import blindspot.decode.RecordFormat;
import blindspot.source.ByteSource;
import blindspot.source.S3Address;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The formats that definitions of flow logs supply to logs that were given with them and name none themselves.
///
/// The name of a log, folders and all, tells which definition is its own, as the names of files do that AWS delivers: by
/// the id of the flow log before all, else by the log group, or by the bucket with its folder. A definition that the name
/// contradicts is never its own: one with another id, or of Parquet files, or, where the id does not tell, of another bucket
/// or layout. Of the definitions
/// that are left the only format is taken; between several nothing is guessed.
public record DefinedFormats(List<FlowLogDefinition> definitions) {
    private static final Pattern ID = Pattern.compile("(?<![A-Za-z0-9])fl-[0-9a-f]+(?![A-Za-z0-9])");

    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-path.html>
    private static final Pattern AWS_NAME = Pattern.compile("\\d+_vpcflowlogs_[a-z0-9-]+_fl-[0-9a-f]+[_.]");

    /// AWS's folders in a bucket.
    private static final Pattern PLAIN = Pattern.compile("/vpcflowlogs/[a-z0-9-]+/\\d{4}/\\d{2}/\\d{2}/");
    private static final Pattern PLAIN_HOURLY =
            Pattern.compile("/vpcflowlogs/[a-z0-9-]+/\\d{4}/\\d{2}/\\d{2}/\\d{2}/");
    private static final String HIVE = "/aws-service=vpcflowlogs/";
    private static final String HIVE_HOURLY = "/hour=";

    public DefinedFormats {
        definitions = List.copyOf(definitions);
    }

    /// What the files define; of what cannot be read [OwnFiles#problemIn] tells.
    public static DefinedFormats of(List<ByteSource> files) {
        return new DefinedFormats(
                files.stream().flatMap(file -> FlowLogDefinitions.read(file).flowLogs().stream()).toList());
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
        String name = log.name().replace('\\', '/');
        String last = name.substring(name.lastIndexOf('/') + 1);
        // Folders may be named for other flow logs; AWS's own name goes before them.
        String telling = AWS_NAME.matcher(last).find() ? last : name;
        Set<String> ids = ID.matcher(telling).results().map(MatchResult::group).collect(Collectors.toSet());
        List<FlowLogDefinition> possible = definitions.stream()
                .filter(definition -> !isContradicted(definition, name, ids))
                .toList();
        List<Predicate<FlowLogDefinition>> signs = List.of(
                definition -> ids.contains(definition.id()),
                definition -> !definition.logGroup().isEmpty() && name.contains(definition.logGroup()),
                definition -> !definition.bucket().isEmpty() && name.contains("/" + definition.bucket() + "/"));
        for (Predicate<FlowLogDefinition> sign : signs) {
            if (possible.stream().anyMatch(sign)) {
                return formats(possible.stream().filter(sign).toList());
            }
        }
        return formats(possible);
    }

    private static Set<RecordFormat> formats(List<FlowLogDefinition> definitions) {
        Set<RecordFormat> formats = new LinkedHashSet<>();
        definitions.forEach(definition -> formats.add(definition.format()));
        return formats;
    }

    private static boolean isContradicted(FlowLogDefinition definition, String name, Set<String> ids) {
        FlowLogDefinition.Layout layout = definition.layout();
        boolean hive = name.contains(HIVE);
        boolean plain = PLAIN.matcher(name).find();
        boolean hourly = hive ? name.contains(HIVE_HOURLY) : PLAIN_HOURLY.matcher(name).find();
        if (ids.contains(definition.id())) {
            // Its own, wherever it was copied to.
            return layout.parquet();
        }
        boolean otherId = !ids.isEmpty() && !definition.id().isEmpty() && !ids.contains(definition.id());
        boolean otherBucket = S3Address.looksLike(name) && !definition.bucket().isEmpty()
                && !name.startsWith("s3://" + definition.bucket() + "/");
        boolean otherLayout = !definition.bucket().isEmpty() && (hive || plain)
                && (layout.hive() != hive || layout.hourly() != hourly);
        return otherId || otherBucket || otherLayout || layout.parquet();
    }
}
