package blindspot.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The name of a field in a record format: one of AWS's, or one that Blindspot does not know and keeps as text.
public record FieldName(String text) {
    /// Fields that only a transit gateway's flow log has.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html>
    private static final List<String> OF_TRANSIT_GATEWAY = List.of(
            "resource-type", "tgw-id", "tgw-attachment-id", "tgw-src-vpc-account-id", "tgw-dst-vpc-account-id",
            "tgw-src-vpc-id", "tgw-dst-vpc-id", "tgw-src-subnet-id", "tgw-dst-subnet-id", "tgw-src-eni", "tgw-dst-eni",
            "tgw-src-az-id", "tgw-dst-az-id", "tgw-pair-attachment-id", "packets-lost-no-route",
            "packets-lost-blackhole", "packets-lost-mtu-exceeded", "packets-lost-ttl-expired");

    private static final Map<String, FieldName> BY_LETTERS = byLetters();

    public static FieldName of(Field field) {
        return new FieldName(field.fieldName());
    }

    /// The field that a container of any kind calls `written`: AWS's own name, with underscores (Athena, Parquet), or
    /// in camel case (Logs Insights, which also says `startTime` and `endTime`). A name that is none of these is kept.
    ///
    /// Sources: <https://docs.aws.amazon.com/athena/latest/ug/vpc-flow-logs-create-table-statement.html>,
    /// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_AnalyzeLogData-discoverable-fields.html>
    public static FieldName read(String written) {
        FieldName known = BY_LETTERS.get(letters(written));
        if (known != null) {
            return known;
        }
        FieldName hyphened = new FieldName(written.replace('_', '-'));
        return hyphened.isOfTransitGateway() ? hyphened : new FieldName(written);
    }

    /// The documented field of this name; empty for a name that is not in [Field].
    public Optional<Field> field() {
        return Field.named(text);
    }

    /// The type of the documented field, text for an unknown one.
    public FieldType type() {
        return field().map(Field::type).orElse(FieldType.TEXT);
    }

    /// Whether only a transit gateway's flow log has this field.
    public boolean isOfTransitGateway() {
        return text.startsWith("tgw-") || text.startsWith("packets-lost-") || text.equals("resource-type");
    }

    @Override
    public String toString() {
        return text;
    }

    private static String letters(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, FieldName> byLetters() {
        Map<String, FieldName> names = new HashMap<>();
        for (Field field : Field.values()) {
            names.put(letters(field.fieldName()), of(field));
        }
        OF_TRANSIT_GATEWAY.forEach(name -> names.put(letters(name), new FieldName(name)));
        names.put("starttime", of(Field.START));
        names.put("endtime", of(Field.END));
        return Map.copyOf(names);
    }
}
