package blindspot.decode;

import blindspot.model.FieldName;
import blindspot.model.FieldType;
import blindspot.source.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.io.JsonStringEncoder;

/// The same records in every container that is read, written here as AWS and the tools around it write them.
///
/// @param names AWS's names of the fields
/// @param records the values of each record as AWS writes them in text
record Containers(List<String> names, List<List<String>> records) {
    Containers {
        names = List.copyOf(names);
        records = records.stream().map(List::copyOf).toList();
    }

    /// The records of a plain-text log with a header.
    static Containers of(String log) {
        List<List<String>> lines = log.lines().map(line -> List.of(line.split(" "))).toList();
        return new Containers(lines.getFirst(), lines.subList(1, lines.size()));
    }

    RecordFormat format() {
        return new RecordFormat(names.stream().map(FieldName::new).toList());
    }

    /// Containers that hold the names of the fields, or, like the first ones, have them in a header.
    Map<String, byte[]> withNames() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("text", text());
        texts.put("text with shuffled columns", shuffled().text());
        texts.put("text with CRLF", text().replace("\n", "\r\n"));
        texts.put("Athena CSV", table("\"", name -> name.replace('-', '_')));
        texts.put("Athena CSV, shuffled, CRLF",
                shuffled().table("\"", name -> name.replace('-', '_')).replace("\n", "\r\n"));
        texts.put("Insights CSV", table("", Containers::camelCase));
        texts.put("get-query-results", results());
        texts.put("Parquet rows as JSON lines", objects("\n", true));
        texts.put("rows as a JSON list", "[" + objects(",\n", false).strip() + "]");
        Map<String, byte[]> all = bytes(texts);
        all.put("gzip", Bytes.gzip(text()));
        all.put("gzip of two members", joined(Bytes.gzip(text().substring(0, 50)), Bytes.gzip(text().substring(50))));
        return all;
    }

    /// Containers of messages, which have no header.
    Map<String, byte[]> ofMessages() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("filter-log-events", "{\"events\": [\n" + events("logStreamName") + "\n],"
                + " \"searchedLogStreams\": [{\"logStreamName\": \"eni-1-all\"}], \"nextToken\": \"abc\"}");
        texts.put("get-log-events", "{\"nextForwardToken\":\"f/1\",\"events\":[" + events("ingestionTime")
                + "],\"nextBackwardToken\":\"b/2\"}\n");
        texts.put("--output text of filter-log-events", "Bxkq6kVGFtq2y_Moigeqscp\n"
                + each(line -> "EVENTS\t3580\t1700000001000\teni-0a1-all\t" + line + "\t1700000000000\n", "")
                + "SEARCHEDLOGSTREAMS\tTrue\teni-0a1-all\n");
        texts.put("--output text of get-log-events", "b/319\tf/320\n"
                + each(line -> "EVENTS\t1700000001000\t" + line + "\t1700000000000\n", ""));
        texts.put("tail", each(line -> "2026-02-01T00:00:04.000000+00:00 eni-0a1b2c3d-all " + line + "\n", ""));
        texts.put("tail --format short", each(line -> "2026-02-01T00:00:04 " + line + "\n", ""));
        texts.put("export to S3", each(line -> "2026-02-01T00:00:04.000Z " + line + "\n", ""));
        texts.put("console CSV", "timestamp,message\n" + each(line -> "1769904004000," + line + "\n", ""));
        texts.put("console CSV, quoted",
                "\"timestamp\",\"message\"\n" + each(line -> "\"1769904004000\",\"" + line + "\"\n", ""));
        texts.put("subscription", subscription() + control() + subscription("[]"));
        texts.put("Lambda event", "{\"awslogs\":{\"data\":\"" + base64(Bytes.gzip(subscription())) + "\"}}");
        texts.put("Insights CSV with @message",
                "@timestamp,@message,@logStream\n" + each(line -> "2026-02-01 00:00:04.000," + line + ",eni-1\n", ""));
        texts.put("get-query-results with @message", "{\"results\":["
                + each(line -> "[{\"field\":\"@message\",\"value\":" + json(line)
                        + "},{\"field\":\"@ptr\",\"value\":\"x\"}]",
                        ",")
                + "],\"status\":\"Complete\"}");
        texts.put("Firehose lines", each(line -> "{\"message\": " + json(line) + "}\n", ""));
        texts.put("Firehose without line ends", each(line -> "{\"message\":" + json(line + "\n") + "}", ""));
        texts.put("Firehose transformation", "{\"invocationId\":\"i\",\"records\":["
                + each(line -> "{\"recordId\":\"r\",\"data\":\"" + base64(line.getBytes(StandardCharsets.UTF_8))
                        + "\"}",
                        ",")
                + "]}");
        texts.put("list of messages", "[" + each(Containers::json, ",\n ") + "]");
        texts.putAll(framed());
        Map<String, byte[]> all = bytes(texts);
        all.put("gzip of an export", Bytes.gzip(texts.getOrDefault("export to S3", "")));
        all.put("gzip of a subscription", joined(Bytes.gzip(subscription()), Bytes.gzip(control())));
        return all;
    }

    /// What tools write that search, number, collect and show lines: something around each.
    private Map<String, String> framed() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("grep of several files", around("flows/012345678901_fl-1_20260201T0000Z.log:", ""));
        texts.put("grep -n", numbered("%d:", ""));
        texts.put("grep -n of several files", numbered("a.log:%d:", ""));
        texts.put("Select-String", numbered("C:\\logs\\a.log:%d:", ""));
        texts.put("cat -n", numbered("%6d\t", ""));
        texts.put("nl -s ' '", numbered("%6d  ", ""));
        texts.put("syslog", numbered("<134>Feb  1 00:%02d:04 host-1 flows[311]: ", ""));
        texts.put("syslog of another kind",
                numbered("<134>1 2026-02-01T00:%02d:04.5Z host-1 flows 311 - - \uFEFF", ""));
        texts.put("syslog with data",
                numbered("<134>1 2026-02-01T00:%02d:04Z host-1 flows - ID47 [a@1 b=\"c\" d=\"e\"] ", ""));
        texts.put("syslog in a file", numbered("Feb  1 00:%02d:04 host-1 flows: ", ""));
        texts.put("syslog in a file, with long times",
                numbered("2026-02-01T00:%02d:04.123456+09:00 host-1 flows: ", ""));
        texts.put("journalctl -o short-iso", numbered("2026-02-01T00:%02d:04+0900 host-1 flows[1]: ", ""));
        texts.put("container runtime", numbered("2026-02-01T00:%02d:04.123456789Z stdout F ", ""));
        texts.put("kubectl logs --prefix", around("[pod/flows-5d4f/reader] ", ""));
        texts.put("kubectl logs --timestamps --prefix", numbered("[pod/a/b] 2026-02-01T00:%02d:04.1Z ", ""));
        texts.put("docker compose logs", around("flows-1  | ", ""));
        texts.put("docker compose logs -t", numbered("flows-1  | 2026-02-01T00:%02d:04.1Z ", ""));
        texts.put("logcli", numbered("2026-02-01T00:%02d:04Z {app=\"flows\", job=\"a\"} ", ""));
        texts.put("Grafana", numbered("2026-02-01 09:%02d:04.000\t", ""));
        texts.put("jq", numbered("17699040%02d000\t", ""));
        texts.put("jq, the time behind", numbered("", "\t17699040%02d000"));
        texts.put("console", numbered("2026-02-01T09:%02d:04.000+09:00\t", "\teni-0a1b-all"));
        texts.put("messages joined by tabs", each(line -> line, "\t") + "\n");
        texts.put("messages joined by tabs, several lines", joined(2));
        texts.put("quoted", around("\"", "\""));
        texts.put("a list of quoted lines", around("  \"", "\","));
        texts.put("a command that goes on", around("", " \\"));
        texts.put("grep -n of quoted lines", numbered("%d:'", "'"));
        return texts;
    }

    private String around(String before, String behind) {
        return each(line -> before + line + behind + "\n", "");
    }

    /// Texts around each line with the number of the line in them.
    private String numbered(String before, String behind) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < records.size(); i++) {
            text.append(before.formatted(i + 10))
                    .append(String.join(" ", records.get(i)))
                    .append(behind.formatted(i + 10))
                    .append("\n");
        }
        return text.toString();
    }

    /// So many records on a line, with tabs between them.
    private String joined(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < records.size(); i++) {
            text.append(String.join(" ", records.get(i))).append(i % count == count - 1 ? "\n" : "\t");
        }
        return text.toString();
    }

    String text() {
        return String.join(" ", names) + "\n" + each(line -> line + "\n", "");
    }

    String subscription() {
        return subscription("[" + each(
                line -> "{\"id\":\"1\",\"timestamp\":1700000000000,\"message\":" + json(line)
                        + ",\"extractedFields\":{\"srcaddr\":\"9.9.9.9\"}}",
                ",") + "]");
    }

    private static String subscription(String events) {
        return "{\"messageType\":\"DATA_MESSAGE\",\"owner\":\"012345678901\",\"logGroup\":\"flows\","
                + "\"logStream\":\"eni-1-all\",\"subscriptionFilters\":[\"all\"],\"logEvents\":" + events + "}";
    }

    private static String control() {
        return "{\"messageType\":\"CONTROL_MESSAGE\",\"logEvents\":[{\"id\":\"\",\"timestamp\":1,\"message\":"
                + "\"CWL CONTROL MESSAGE: Checking health of destination Firehose.\"}]}";
    }

    private Containers shuffled() {
        List<Integer> order = new ArrayList<>(IntStream.range(0, names.size()).boxed().toList());
        Collections.shuffle(order, new Random(5));
        return new Containers(
                order.stream().map(names::get).toList(),
                records.stream().map(record -> order.stream().map(record::get).toList()).toList());
    }

    private String table(String quote, Function<String, String> column) {
        StringBuilder table = new StringBuilder(
                names.stream().map(name -> quote + column.apply(name) + quote).collect(Collectors.joining(",")))
                .append("\n");
        for (List<String> record : records) {
            table.append(record.stream()
                    .map(value -> value.equals("-") && !quote.isEmpty() ? "" : quote + value + quote)
                    .collect(Collectors.joining(","))).append("\n");
        }
        return table.toString();
    }

    private String results() {
        return "{\"results\":[" + records.stream()
                .map(record -> IntStream.range(0, names.size())
                        .mapToObj(i -> "{\"field\":\"" + camelCase(names.get(i)) + "\",\"value\":" + json(record.get(i))
                                + "}")
                        .collect(Collectors.joining(",", "[", ",{\"field\":\"@ptr\",\"value\":\"Cn0\"}]")))
                .collect(Collectors.joining(",\n"))
                + "],\"statistics\":{\"recordsMatched\":2.0},\"status\":\"Complete\"}";
    }

    /// @param numbers whether whole numbers are JSON numbers, and no value is null
    private String objects(String between, boolean numbers) {
        return records.stream()
                .map(record -> IntStream.range(0, names.size())
                        .mapToObj(i -> "\"" + names.get(i).replace('-', '_') + "\": "
                                + value(names.get(i), record.get(i), numbers))
                        .collect(Collectors.joining(", ", "{", "}")))
                .collect(Collectors.joining(between, "", "\n"));
    }

    private static String value(String name, String value, boolean numbers) {
        boolean number = new FieldName(name).type() == FieldType.NUMBER;
        return numbers && value.equals("-") ? "null" : numbers && number ? value : json(value);
    }

    private String events(String other) {
        return each(line -> "{\"timestamp\": 1700000000000, \"" + other + "\": \"x\", \"message\": " + json(line)
                + ", \"eventId\": \"1\"}", ",\n");
    }

    private String each(Function<String, String> written, String between) {
        return records.stream()
                .map(record -> written.apply(String.join(" ", record)))
                .collect(Collectors.joining(between));
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("-", -1)) {
            camel.append(camel.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return camel.toString();
    }

    private static String json(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + "\"";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Map<String, byte[]> bytes(Map<String, String> texts) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        texts.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return all;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
