package blindspot.decode;

import blindspot.model.Field;
import blindspot.model.FieldName;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells by the names of columns, or of the values of a record, that they are no VPC flow log although some of the names
/// are the same: `protocol`, `bytes` and `start` are words of everybody who counts traffic.
public final class ColumnLikeness {
    /// AWS's names that others use as well.
    private static final Set<Field> OF_ANYBODY = EnumSet.of(
            Field.VERSION, Field.ACCOUNT_ID, Field.SRCPORT, Field.DSTPORT, Field.PROTOCOL, Field.PACKETS, Field.BYTES,
            Field.START, Field.END, Field.ACTION, Field.TYPE, Field.REGION, Field.INSTANCE_ID, Field.TCP_FLAGS,
            Field.RESOURCE_ID, Field.INTERFACE_TYPE);

    /// Those of them that say nothing of traffic.
    private static final Set<Field> OF_ANYTHING = EnumSet.of(
            Field.VERSION, Field.ACCOUNT_ID, Field.ACTION, Field.TYPE, Field.REGION, Field.INSTANCE_ID,
            Field.RESOURCE_ID, Field.INTERFACE_TYPE);

    /// Names of the first Athena tables, and of other programs' tables of AWS's flow logs, that nobody else uses.
    private static final Set<String> OF_FLOW_LOGS =
            Set.of("numpackets", "numbytes", "interfaceaccountid", "vpcflowaction");

    /// Columns with these are of a flow log, whatever somebody put beside them.
    private static final Set<String> OF_AWS = Set.of("interfaceid", "srcaddr", "dstaddr");

    private static final Set<String> OF_GLOBAL_ACCELERATOR = Set.of("acceleratorid", "acceleratorip", "clientip");

    /// Names that only other flow data has: other clouds' flow logs, which share most names with AWS's (`eni-id`,
    /// `vswitch-id`, `ccn-id`, `flowid`), NetFlow and IPFIX, and data sets made from packets.
    /// Sources: <https://www.alibabacloud.com/help/en/sls/user-guide/vpc>,
    /// <https://www.tencentcloud.com/document/product/682/18933>,
    /// <https://docs.oracle.com/iaas/Content/Network/Concepts/vcn_flow_logs.htm>
    private static final Set<String> OF_OTHERS = Set.of(
            "eniid", "vswitchid", "vmid", "cenid", "ccnid", "srcregionid", "flowid", "bytesout", "dpkts", "doctets",
            "exaddr", "sysuptime", "flowduration", "totfwdpkts", "totalfwdpackets", "ipv4srcaddr", "ipv4dstaddr",
            "l4srcport", "inbytes", "inpkts", "srcgateway");

    /// What others call an address of a flow.
    private static final Pattern ADDRESS = Pattern.compile(
            "(src|source|s|dst|dest|destination|d|orig|resp)(ip|ipaddr|ipaddress|ipv4|addr|address|host|hostip)|sa|da"
                    + "|ip(src|dst)|flowsrc.*|flowdst.*");

    /// What a query that sums up calls its columns when nobody names them.
    private static final Pattern SUM = Pattern.compile(
            "(?i)\\s*(sum|count|count_distinct|avg|min|max|pct|stddev|median|approx_\\w+|bin|earliest|latest|sortsfirst)"
                    + "\\s*\\(.*|_col\\d+");

    private static final Pattern AMOUNT = Pattern.compile(
            "(?i).*(byte|packet|total|(?<!ac)count|flows|hits|traffic|volume).*"
                    + "|(.*[^a-z])?(sum|cnt|num|mb|gb|avg|max)([^a-z].*)?|n|c");

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]");

    private ColumnLikeness() {}

    /// What columns with these names are, when they are no flow log records.
    public static Optional<Likeness> of(List<String> names) {
        return foreign(names).or(() -> isSummedUp(names) ? Optional.of(Likeness.QUERY_SUMS) : Optional.empty())
                .or(() -> isUnnamedFlow(names) ? Optional.of(Likeness.OTHER_FLOW_DATA) : Optional.empty());
    }

    /// Whether some of these names say of what traffic is: `type` and `version` belong to anything.
    public static boolean isOfTraffic(List<String> names) {
        return names.stream()
                .flatMap(name -> FieldName.ofAws(name).stream())
                .anyMatch(name -> name.field().filter(OF_ANYTHING::contains).isEmpty());
    }

    /// The same, of those names only that no flow log has.
    public static Optional<Likeness> foreign(List<String> names) {
        Set<String> letters = names.stream().map(ColumnLikeness::letters).collect(Collectors.toSet());
        if (letters.containsAll(OF_GLOBAL_ACCELERATOR)) {
            return Optional.of(Likeness.GLOBAL_ACCELERATOR_LOG);
        }
        if (letters.containsAll(OF_AWS)) {
            return Optional.empty();
        }
        if (letters.contains("classuid") || letters.stream().anyMatch(name -> name.startsWith("srcendpoint"))) {
            return Optional.of(Likeness.OCSF);
        }
        if (letters.contains("idorigh")) {
            return Optional.of(Likeness.ZEEK_LOG);
        }
        return letters.stream().anyMatch(OF_OTHERS::contains)
                ? Optional.of(Likeness.OTHER_FLOW_DATA)
                : Optional.empty();
    }

    /// Whether a query made these columns that grouped records: there are sums but no times, interfaces or statuses.
    private static boolean isSummedUp(List<String> names) {
        if (names.stream().anyMatch(name -> SUM.matcher(name).matches())) {
            return true;
        }
        List<FieldName> fields = FieldName.readTogether(names);
        boolean record = names.stream().anyMatch(name -> name.startsWith("@") || letters(name).equals("timestamp"))
                || fields.stream()
                        .flatMap(name -> name.field().stream())
                        .anyMatch(EnumSet.of(Field.START, Field.END, Field.LOG_STATUS, Field.VERSION)::contains);
        return !record
                && fields.stream().anyMatch(name -> name.field().isEmpty() && AMOUNT.matcher(name.text()).matches())
                && fields.stream().anyMatch(name -> name.field().isPresent());
    }

    /// Whether these are columns of a flow, with both its ends, of which nothing says that AWS wrote it.
    private static boolean isUnnamedFlow(List<String> names) {
        boolean ours = names.stream()
                .anyMatch(name -> OF_FLOW_LOGS.contains(letters(name))
                        || name.toLowerCase(Locale.ROOT).startsWith("aws.vpc")
                        || FieldName.ofAws(name).filter(known -> !isOfAnybody(known)).isPresent());
        return !ours
                && names.stream().filter(name -> ADDRESS.matcher(letters(name)).matches()).count() >= 2;
    }

    private static boolean isOfAnybody(FieldName name) {
        return name.field().filter(OF_ANYBODY::contains).isPresent();
    }

    private static String letters(String name) {
        return NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
