package blindspot.source.s3;

import blindspot.store.FlowTable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Flow logs with invented values, keys as AWS names them, and what a table holds.
public final class Logs {
    /// 2024-03-10 00:00 UTC.
    public static final long DAY = 1_710_028_800;

    private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm", Locale.ROOT);
    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

    private Logs() {}

    /// So many records that end in the five minutes from `bucket` on, in the default format with a header line.
    public static byte[] text(long bucket, int records) {
        StringBuilder text = new StringBuilder(
                "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end"
                        + " action log-status\n");
        for (int i = 0; i < records; i++) {
            long end = bucket + i % 300;
            text.append("2 111122223333 eni-0a1b2c3d4e5f60718 10.0.")
                    .append(i / 250 % 250)
                    .append('.')
                    .append(i % 250)
                    .append(" 10.1.0.9 ")
                    .append(32768 + i % 20000)
                    .append(" 443 6 ")
                    .append(i + 1)
                    .append(' ')
                    .append(60L * i + bucket % 1000)
                    .append(' ')
                    .append(end - 59)
                    .append(' ')
                    .append(end)
                    .append(" ACCEPT OK\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The key of a log delivered for the five minutes from `bucket` on, in the plain layout.
    public static String key(long bucket, String hash) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(bucket, 0, ZoneOffset.UTC);
        return "AWSLogs/111122223333/vpcflowlogs/eu-west-1/" + FOLDER.format(time) + "/"
                + "111122223333_vpcflowlogs_eu-west-1_fl-0a1b2c3d4e5f60718_" + NAMED.format(time) + "Z_" + hash
                + ".log.gz";
    }

    /// Every record as a line of text, sorted, so that tables can be compared whatever their order.
    public static List<String> rows(FlowTable table) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < table.rowCount(); i++) {
            int row = i;
            rows.add(table.segmentOf(row)
                    .format()
                    .stream()
                    .map(name -> table.column(name).orElseThrow().text(row))
                    .collect(Collectors.joining(" ", table.segmentOf(row).input() + " ", "")));
        }
        return rows.stream().sorted().toList();
    }
}
