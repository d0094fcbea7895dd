package blindspot.decode;

import blindspot.decode.FlowLogDefinition.Layout;
import blindspot.decode.WrittenFormats.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Flow logs in texts that are no JSON output: what is written beside a format says which flow log's it is.
///
/// That is known of output of `describe-flow-logs` as text, YAML or a table, where each flow log starts a section, and of
/// templates with a single one; else a definition has no more than its format.
final class WrittenDefinitions {
    /// Where what is said of one flow log starts: an item of a list, a row, a table of its own, a resource.
    private static final Pattern SECTION =
            Pattern.compile("(?m)^[|\\s]{0,40}(?:- (?!['\"]?\\$)|FLOWLOGS\\b|FlowLogs\\b|resource\\b)");

    private static final Pattern ID = Pattern.compile("\\bfl-[0-9a-f]{8,40}\\b");

    private static final Pattern BUCKET = Pattern.compile("arn:aws[a-z-]*:s3:::[^\\s\"'|,\\\\$]+");

    private static final Pattern LOG_GROUP =
            Pattern.compile("(?i)log_?-?group_?-?name[\"']?[ \\t]*[:=| \\t][ \\t]*[\"']?([^\\s\"'|,$!{]+)[\"']?");

    private static final Pattern PARQUET =
            Pattern.compile("(?i)(file_?format[\"'\\s:=|]{1,40}|DESTINATIONOPTIONS\\s+)parquet");

    private static final Pattern HIVE = Pattern.compile(
            "(?i)hive_?compatible_?partitions[\"'\\s:=|]{1,40}true|DESTINATIONOPTIONS\\s+\\S+\\s+true");

    private static final Pattern HOURLY = Pattern.compile(
            "(?i)per_?hour_?partition[\"'\\s:=|]{1,40}true|DESTINATIONOPTIONS\\s+\\S+\\s+\\S+\\s+true");

    private WrittenDefinitions() {}

    static List<FlowLogDefinition> in(String text) {
        NavigableSet<Integer> starts = new TreeSet<>(List.of(0, text.length()));
        Matcher section = SECTION.matcher(text);
        while (section.find()) {
            starts.add(section.start());
        }
        List<Written> formats = WrittenFormats.in(text);
        List<FlowLogDefinition> definitions = new ArrayList<>();
        for (int i = 0; i < Math.min(formats.size(), FlowLogDefinitions.MOST); i++) {
            Written format = formats.get(i);
            int from = Objects.requireNonNull(starts.floor(format.from()));
            int to = Objects.requireNonNull(starts.ceiling(format.to()));
            boolean alone = (i == 0 || formats.get(i - 1).from() < from)
                    && (i + 1 == formats.size() || formats.get(i + 1).to() > to);
            definitions.add(definition(alone ? text.substring(from, to) : "", format.format()));
        }
        return definitions;
    }

    private static FlowLogDefinition definition(String section, RecordFormat format) {
        return new FlowLogDefinition(
                only(ID, section, 0),
                only(LOG_GROUP, section, 1),
                FlowLogDefinition.bucket(only(BUCKET, section, 0)),
                new Layout(PARQUET.matcher(section).find(), HIVE.matcher(section).find(),
                        HOURLY.matcher(section).find()),
                format);
    }

    /// What is found when it is found once, or always the same; else empty.
    private static String only(Pattern pattern, String section, int group) {
        List<String> found = pattern.matcher(section).results().map(match -> match.group(group)).distinct().toList();
        return found.size() == 1 ? found.getFirst() : "";
    }
}
