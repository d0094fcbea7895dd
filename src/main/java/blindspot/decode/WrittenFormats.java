package blindspot.decode;

import blindspot.model.Field;
import blindspot.model.FieldName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds formats of flow logs in what people and tools write them down in: templates of CloudFormation and Terraform,
/// programs for the CDK, command lines, output of `describe-flow-logs`.
///
/// There a format is fields one after the other: `${name}`, escaped as `$${name}` for Terraform and as `${!name}` for
/// `Fn::Sub`, or the CDK's constants. Sources:
/// <https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences-1>,
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html>,
/// <https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ec2.LogFormat.html>
public final class WrittenFormats {
    /// A format that stands in a text, from character `from` inclusive to `to` exclusive.
    public record Written(RecordFormat format, int from, int to) {}

    private static final String NAME = "[A-Za-z][A-Za-z0-9_-]{0,99}";

    /// A name as it stands in a format, with nothing around it.
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\$?\\{!?(" + NAME + ")\\}");

    private static final Pattern BARE = Pattern.compile(NAME);

    private static final Pattern FIELD =
            Pattern.compile(PLACEHOLDER.pattern() + "|\\bLogFormat[._]([A-Z][A-Z0-9_]{0,99})\\b(?!\\()");

    /// What stands between two fields of a format: space, line ends, quotation marks, and what joins texts and lists.
    private static final Pattern BETWEEN =
            Pattern.compile("[\\s,;\"'`\\\\+|()\\[\\]-]*+((\\w{1,40}\\.){0,3}(LogFormat[._]\\w{1,20}\\([\"'`]?)?)?");

    /// What says that a text is about the format of a log at all.
    private static final Pattern SUBJECT = Pattern.compile("(?i)log[-_ ]?format|FLOWLOGS|flow_log");

    /// The CDK's names of fields that are not AWS's in capitals.
    private static final Map<String, Field> OF_CDK = Map.of(
            "STARTTIMESTAMP", Field.START, "ENDTIMESTAMP", Field.END, "TRAFFICTYPE", Field.TYPE);

    private static final Map<String, Field> BY_LETTERS = Stream.of(Field.values())
            .collect(Collectors.toUnmodifiableMap(field -> letters(field.fieldName()), Function.identity()));

    private WrittenFormats() {}

    /// Whether a text speaks of the format of a log and has a field in it: a quick look.
    public static boolean mayBeIn(String text) {
        return (text.contains("${") || text.contains("LogFormat.")) && SUBJECT.matcher(text).find();
    }

    /// The formats in a text that speaks of the format of a log, in their order there. One with a part that is no field,
    /// such as a variable, is none; a name alone neither.
    public static List<Written> in(String text) {
        if (!mayBeIn(text)) {
            return List.of();
        }
        // An escaped line end is as long as a space and a letter that is none of a name.
        String spaced = text.replace("\\n", "  ");
        List<Written> found = new ArrayList<>();
        List<FieldName> fields = new ArrayList<>();
        int from = 0;
        int to = 0;
        Matcher field = FIELD.matcher(spaced);
        while (field.find()) {
            if (!fields.isEmpty() && !BETWEEN.matcher(spaced).region(to, field.start()).matches()) {
                add(found, spaced, fields, from, to);
                fields.clear();
            }
            from = fields.isEmpty() ? field.start() : from;
            to = field.end();
            fields.addAll(field.group(1) == null ? ofCdk(field.group(2)) : List.of(FieldName.read(field.group(1))));
        }
        add(found, spaced, fields, from, to);
        return List.copyOf(found);
    }

    /// The name in a word of a format, which is the word itself where nothing is around it; empty when it is no name.
    static Optional<String> name(String word) {
        if (BARE.matcher(word).matches()) {
            return Optional.of(word);
        }
        Matcher placeholder = PLACEHOLDER.matcher(word);
        return placeholder.matches() ? Optional.of(placeholder.group(1)) : Optional.empty();
    }

    private static void add(List<Written> found, String text, List<FieldName> fields, int from, int to) {
        RecordFormat format = new RecordFormat(fields);
        boolean apart = new HashSet<>(fields).size() == fields.size();
        if (apart && fields.size() <= RecordFormat.MOST_NAMES && format.isMostlyKnown() && !goesOn(text, from, to)) {
            found.add(new Written(format, from, to));
        }
    }

    /// Whether something stands beside the fields that is put in only later, such as a variable.
    private static boolean goesOn(String text, int from, int to) {
        int before = from;
        while (before > 0 && (text.charAt(before - 1) == ' ' || text.charAt(before - 1) == ',')) {
            before--;
        }
        int behind = to;
        while (behind < text.length() && (text.charAt(behind) == ' ' || text.charAt(behind) == ',')) {
            behind++;
        }
        return text.startsWith("$", behind) || (before > 0 && text.charAt(before - 1) == '}' && before < from);
    }

    private static List<FieldName> ofCdk(String constant) {
        if (constant.equals("ALL_DEFAULT_FIELDS")) {
            return RecordFormat.DEFAULT.fields();
        }
        String letters = letters(constant);
        Field field = OF_CDK.getOrDefault(letters, BY_LETTERS.get(letters));
        return List.of(field == null ? new FieldName(constant) : FieldName.of(field));
    }

    private static String letters(String name) {
        return name.replace("-", "").replace("_", "").toUpperCase(Locale.ROOT);
    }
}
