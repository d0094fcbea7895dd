package blindspot.source.s3;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a folder of a bucket is in one of the layouts in which AWS delivers logs: plain or Hive-compatible, with a
/// folder for each hour or not, behind any prefix.
///
/// @param prefix what stands before `AWSLogs/`; for a folder outside of any layout the folder itself
/// @param parts the folders behind `AWSLogs/`, without `name=`: account, service, region, year, month, day, hour
/// @param hive whether the folders are named `name=value`
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-path.html>
public record LogPlace(String prefix, boolean inside, List<String> parts, boolean hive) {
    private static final String ROOT = "AWSLogs/";
    private static final String SERVICE = "vpcflowlogs";
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    /// Flow logs are not delivered for a whole organization.
    private static final Pattern ORGANIZATION = Pattern.compile("o-[a-z0-9]{10,32}");

    private static final Pattern SERVICES = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("\\S+"), Pattern.compile("\\S+"), Pattern.compile("[a-z0-9-]+"), Pattern.compile("\\d{4}"),
            Pattern.compile("\\d{2}"), Pattern.compile("\\d{2}"), Pattern.compile("\\d{2}"));

    /// What the folders inside a folder are.
    public enum Level {
        /// Any folders.
        FOLDER("folder"), ACCOUNT("account"), SERVICE("service"), REGION("region"), YEAR("year"), MONTH("month"),
        DAY("day"), HOUR("hour");

        private final String code;

        Level(String code) {
            this.code = code;
        }

        /// As in message keys.
        public String code() {
            return code;
        }
    }

    public LogPlace {
        parts = List.copyOf(parts);
    }

    /// Where a folder is: a key up to and with its last slash, or nothing for the bucket itself.
    public static LogPlace of(String folder) {
        int root = folder.startsWith(ROOT) ? 0 : folder.lastIndexOf("/" + ROOT) + 1;
        if (!folder.startsWith(ROOT, root)) {
            return new LogPlace(folder, false, List.of(), false);
        }
        String rest = folder.substring(root + ROOT.length());
        List<String> names = rest.isEmpty() ? List.of() : List.of(rest.split("/"));
        return new LogPlace(
                folder.substring(0, root),
                true,
                names.stream().map(name -> name.substring(name.indexOf('=') + 1)).toList(),
                !names.isEmpty() && names.getFirst().startsWith("aws-account-id="));
    }

    /// What the folders inside this one are.
    public Level inner() {
        if (!inside || parts.size() > 6 || (parts.size() > 1 && !parts.get(1).equals(SERVICE))) {
            return Level.FOLDER;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!SHAPES.get(i).matcher(parts.get(i)).matches()) {
                return Level.FOLDER;
            }
        }
        return Level.values()[parts.size() + 1];
    }

    /// Whether this is a folder of logs that are no flow logs: that of an organization, or that of another service in
    /// that of an account. Anything else below a folder with AWS's name may be anything.
    public boolean foreign() {
        if (parts.size() < 2) {
            return false;
        }
        boolean other = !parts.get(1).equals(SERVICE) && SERVICES.matcher(parts.get(1)).matches();
        return ORGANIZATION.matcher(parts.getFirst()).matches()
                || (ACCOUNT.matcher(parts.getFirst()).matches() && other);
    }

    public Optional<String> account() {
        return part(0);
    }

    public Optional<String> region() {
        return part(2);
    }

    Optional<String> year() {
        return date(3, 4);
    }

    Optional<String> month() {
        return date(4, 2);
    }

    Optional<String> day() {
        return date(5, 2);
    }

    /// Two digits, where there is a folder for each hour.
    public Optional<String> hour() {
        return date(6, 2);
    }

    /// The day of the folder, in UTC.
    public Optional<LocalDate> date() {
        try {
            return day().map(
                    day -> LocalDate.of(
                            Integer.parseInt(year().orElseThrow()), Integer.parseInt(month().orElseThrow()),
                            Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Whether there is a folder for each hour.
    public boolean hourly() {
        return hour().isPresent();
    }

    private Optional<String> part(int index) {
        return parts.size() > index ? Optional.of(parts.get(index)) : Optional.empty();
    }

    private Optional<String> date(int index, int digits) {
        return part(index).filter(text -> text.length() == digits && text.chars().allMatch(c -> c >= '0' && c <= '9'));
    }
}
