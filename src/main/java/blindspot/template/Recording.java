package blindspot.template;

import blindspot.decode.RecordFormat;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.util.List;
import java.util.stream.Collectors;

/// What a flow log is to record.
///
/// @param interval the longest aggregation interval in seconds: 60 or 600
/// @param fields the fields of each record, in their order
public record Recording(TrafficType trafficType, int interval, List<Field> fields) {
    public Recording {
        fields = List.copyOf(fields);
        if ((interval != 60 && interval != 600) || fields.isEmpty()) {
            throw new IllegalArgumentException(interval + " s, " + fields);
        }
    }

    /// The fields that a user names: `default` are AWS's, `recommended` those that a picture needs, anything else is a
    /// custom format such as `${version} ${srcaddr}`.
    ///
    /// @throws ProblemException when it is no format, or has a field that AWS's VPC flow logs do not
    public static List<Field> fields(String text) {
        return switch (text) {
            case "default" -> known(RecordFormat.DEFAULT);
            case "recommended" -> known(RecordFormat.RECOMMENDED);
            default -> known(RecordFormat.parse(text));
        };
    }

    private static List<Field> known(RecordFormat format) {
        List<FieldName> names = format.fields();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).field().isEmpty()) {
                throw new ProblemException(
                        new Problem("template-unknown-field", Integer.toString(i + 1), names.get(i).text()));
            }
        }
        return names.stream().map(name -> name.field().orElseThrow()).toList();
    }

    /// The fields as AWS takes them: `${version} ${account-id}`.
    String logFormat() {
        return fields.stream().map(field -> "${" + field.fieldName() + "}").collect(Collectors.joining(" "));
    }
}
