package blindspot.decode.guess;

import blindspot.decode.RecordFormat;
import blindspot.model.Field;
import blindspot.model.FieldName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// An order of fields that many flow logs have, because AWS or its console writes the fields down in it.
///
/// @param version the highest version among the fields, which is what the records say of themselves
public record KnownOrder(Kind kind, int version, RecordFormat format) {
    /// Who writes the fields down in this order.
    public enum Kind {
        /// The format of a flow log that nobody chose fields for.
        DEFAULT,
        /// All fields up to a version in the order of AWS's table.
        /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
        DOCUMENTED,
        /// The same fields sorted by name, as the console writes them when all are selected.
        ALPHABETICAL,
        /// The order of one of AWS's examples.
        /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html>
        EXAMPLE,
        /// The format that Blindspot suggests: all that the diagram needs.
        SUGGESTED
    }

    /// AWS's default format.
    public static final KnownOrder DEFAULT = new KnownOrder(Kind.DEFAULT, 2, RecordFormat.DEFAULT);

    private static final List<Integer> VERSIONS = List.of(2, 3, 4, 5, 7, 8, 9, 10, 11);

    /// All of them, the most usual first.
    public static final List<KnownOrder> ALL = all();

    /// Those with so many fields.
    static List<KnownOrder> ofSize(int fields) {
        return ALL.stream().filter(order -> order.format.fields().size() == fields).toList();
    }

    /// Its fields; all of them are documented.
    List<Field> fields() {
        return format.fields().stream().flatMap(name -> name.field().stream()).toList();
    }

    private static List<KnownOrder> all() {
        List<KnownOrder> all = new ArrayList<>();
        all.add(DEFAULT);
        for (int version : VERSIONS) {
            List<Field> fields =
                    Stream.of(Field.values()).filter(field -> field.since() <= version).toList();
            if (version > 2) {
                all.add(of(Kind.DOCUMENTED, version, fields));
            }
            List<Field> sorted =
                    fields.stream().sorted(Comparator.comparing(Field::fieldName)).toList();
            all.add(of(Kind.ALPHABETICAL, version, sorted));
        }
        all.add(
                new KnownOrder(
                        Kind.SUGGESTED,
                        5,
                        RecordFormat.parse(
                                """
                                        version account-id interface-id srcaddr dstaddr srcport dstport protocol packets
                                        bytes start end action log-status vpc-id subnet-id instance-id tcp-flags type
                                        pkt-srcaddr pkt-dstaddr az-id flow-direction traffic-path""")));
        all.add(
                new KnownOrder(
                        Kind.EXAMPLE,
                        3,
                        RecordFormat.parse(
                                """
                                        version vpc-id subnet-id instance-id interface-id account-id type srcaddr
                                        dstaddr srcport dstport pkt-srcaddr pkt-dstaddr protocol bytes packets start end
                                        action tcp-flags log-status""")));
        all.add(
                new KnownOrder(
                        Kind.EXAMPLE,
                        5,
                        RecordFormat.parse(
                                """
                                        version srcaddr dstaddr srcport dstport protocol start end type packets bytes
                                        account-id vpc-id subnet-id instance-id interface-id region az-id
                                        sublocation-type sublocation-id action tcp-flags pkt-srcaddr pkt-dstaddr
                                        pkt-src-aws-service pkt-dst-aws-service traffic-path flow-direction
                                        log-status""")));
        return List.copyOf(all);
    }

    private static KnownOrder of(Kind kind, int version, List<Field> fields) {
        return new KnownOrder(
                kind, version, new RecordFormat(fields.stream().map(FieldName::of).toList()));
    }
}
