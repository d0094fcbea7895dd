package blindspot.decode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells what lines are that hold no flow log records.
///
/// Sources: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html>,
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html>,
/// <https://docs.aws.amazon.com/global-accelerator/latest/dg/monitoring-global-accelerator.flow-logs.html>,
/// <https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-output-format.html>,
/// <https://docs.zeek.org/en/current/log-formats.html>,
/// <https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md>.
final class TextLikeness {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]*Z?");
    private static final Pattern LOAD_BALANCER = Pattern.compile(
            "((http|https|h2|grpcs|ws|wss) " + TIME + " \\S+ \\S+:\\d+ .*)"
                    + "|(tls \\d\\.\\d " + TIME + " .*)"
                    + "|(" + TIME + " \\S+ \\S+:\\d+ \\S+ [-.\\d]+ [-.\\d]+ .*)");
    private static final Pattern S3_ACCESS = Pattern
            .compile("([0-9a-f]{64}|-) \\S+ \\[\\d\\d/\\w{3}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [-+]\\d{4}] .*");
    private static final Pattern WEB_SERVER = Pattern
            .compile("\\S+ \\S+ \\S+ \\[\\d\\d/\\w{3}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [-+]\\d{4}] \".*");

    /// Told by the first line that is neither blank nor a comment; the first that fits counts.
    private static final List<Map.Entry<Pattern, Likeness>> FIRST_LINES = List.of(
            Map.entry(LOAD_BALANCER, Likeness.LOAD_BALANCER_LOG),
            Map.entry(S3_ACCESS, Likeness.S3_ACCESS_LOG),
            Map.entry(WEB_SERVER, Likeness.WEB_SERVER_LOG),
            Map.entry(
                    Pattern.compile("\\d\\.\\d \\d{12} [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} .*"),
                    Likeness.GLOBAL_ACCELERATOR_LOG),
            Map.entry(Pattern.compile("version https://git-lfs\\.github\\.com/spec/.*"), Likeness.GIT_LFS_POINTER),
            Map.entry(Pattern.compile("\\{\\\\rtf.*"), Likeness.RICH_TEXT),
            Map.entry(Pattern.compile("An error occurred \\(\\w+\\) when calling .*"), Likeness.AWS_ERROR),
            Map.entry(Pattern.compile("(?!EVENTS)[A-Z]{4,}\t.*"), Likeness.DESCRIBE_TEXT),
            Map.entry(
                    Pattern.compile("(- )?(NetworkInterfaces|FlowLogs|Subnets|Vpcs|VpcEndpoints|VpcEndpointConnections"
                            + "|ServiceConfigurations|Reservations|LoadBalancers|TargetGroups|TargetHealthDescriptions"
                            + "|RouteTables|SecurityGroups|NatGateways):"),
                    Likeness.DESCRIBE_TEXT),
            Map.entry(Pattern.compile("AWSTemplateFormatVersion:.*"), Likeness.TEMPLATE),
            Map.entry(
                    Pattern.compile("(resource|data|module|provider|variable|locals|terraform)( \"[\\w-]+\")* ?\\{.*"),
                    Likeness.TERRAFORM),
            Map.entry(
                    Pattern.compile(
                            ".*(\\b(devname|devid|logid)=\\S+ .*|,(TRAFFIC|THREAT),\\w*,.*|%(ASA|FTD)-\\d-\\d+:.*"
                                    + "|\\bSRC=\\S+ DST=\\S+ .*|CEF:\\d\\|.*|LEEF:\\d.*)"),
                    Likeness.FIREWALL_LOG),
            Map.entry(Pattern.compile("Date first seen .*"), Likeness.OTHER_FLOW_DATA),
            Map.entry(Pattern.compile("<[!?/A-Za-z].*"), Likeness.MARKUP));

    /// Told by a line anywhere among the first ones.
    private static final List<Map.Entry<Pattern, Likeness>> ANY_LINES = List.of(
            Map.entry(Pattern.compile("\\|\\s+Describe\\w+\\s+\\|.*"), Likeness.DESCRIBE_TEXT),
            Map.entry(
                    Pattern.compile("(- )?(NetworkInterfaceId: eni|VpcEndpointId: vpce|LoadBalancerArn: arn"
                            + "|TargetGroupArn: arn|SubnetId: subnet|VpcId: vpc)[-:].*"),
                    Likeness.DESCRIBE_TEXT),
            Map.entry(Pattern.compile("\\|?\\s*:?-{2,}:?\\s*(\\|\\s*:?-{2,}:?\\s*)+\\|?"), Likeness.MARKDOWN_TABLE),
            Map.entry(Pattern.compile("\\+-{2,}(\\+-{2,})*\\+|[┌╔┏╭][─═━┬╦┳]+[┐╗┓╮]"), Likeness.DRAWN_TABLE),
            Map.entry(Pattern.compile("Type: [\"']?AWS::\\w+::\\w+.*"), Likeness.TEMPLATE));

    /// Lines that are looked at.
    private static final int LOOKED_AT = 20;

    private TextLikeness() {}

    /// @param text the first characters, without a byte order mark
    static Likeness of(String text) {
        if (text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            return Likeness.NOTHING;
        }
        if (text.startsWith("#Version:") && text.contains("#Fields:")) {
            return Likeness.CLOUDFRONT_LOG;
        }
        if (text.startsWith("#separator ") || text.startsWith("#fields\t")) {
            return Likeness.ZEEK_LOG;
        }
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .limit(LOOKED_AT)
                .toList();
        if (lines.isEmpty()) {
            return Likeness.PROSE;
        }
        String first = lines.getFirst();
        Likeness likeness = FIRST_LINES.stream()
                .filter(entry -> entry.getKey().matcher(first).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> lines.stream().flatMap(line -> ofAnyLine(line).stream()).findFirst())
                .or(() -> ofColumns(first))
                .orElse(isTable(lines) ? Likeness.CSV : Likeness.PROSE);
        return likeness == Likeness.MARKUP && isError(text) ? Likeness.AWS_ERROR : likeness;
    }

    /// Whether XML says what went wrong, as AWS's services answer.
    private static boolean isError(String text) {
        return (text.contains("<Error>") || text.contains("<ErrorResponse")) && text.contains("<Code>");
    }

    private static Optional<Likeness> ofAnyLine(String line) {
        return ANY_LINES.stream()
                .filter(entry -> entry.getKey().matcher(line).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// What the line is when it names columns, whatever stands between them.
    private static Optional<Likeness> ofColumns(String line) {
        for (String separator : List.of(",", ";", "\t", "\\|", " +")) {
            List<String> names = Arrays.stream(line.split(separator))
                    .map(name -> name.strip().replaceAll("^\"|\"$", ""))
                    .toList();
            if (names.size() > 1 && names.stream().allMatch(name -> name.length() < 60 && !isValue(name))) {
                return separator.startsWith(" ") ? ColumnLikeness.foreign(names) : ColumnLikeness.of(names);
            }
        }
        return Optional.empty();
    }

    /// Whether it is no name: a number or an address.
    private static boolean isValue(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 || ".:-/ ".indexOf(c) >= 0)
                && text.chars().anyMatch(Character::isDigit);
    }

    /// The lines hold the same number of commas, and a lone line holds nothing else between its words.
    private static boolean isTable(List<String> lines) {
        long commas = commas(lines.getFirst());
        return commas > 0
                && (lines.size() > 1 ? commas(lines.get(1)) == commas : lines.getFirst().indexOf(' ') < 0);
    }

    /// The commas outside double quotes and without a space behind them, unlike those of a sentence.
    private static long commas(String line) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            boolean separates = line.charAt(i) == ',' && !line.startsWith(" ", i + 1);
            count += separates && !quoted ? 1 : 0;
        }
        return count;
    }
}
