package blindspot.decode;

import blindspot.model.FieldName;
import blindspot.model.FieldType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.io.JsonStringEncoder;

/// The same records in what programs other than AWS's make of them.
///
/// @param names AWS's names of the fields
/// @param records the values of each record as AWS writes them in text
record Envelopes(List<String> names, List<List<String>> records) {
    static Envelopes of(Containers containers) {
        return new Envelopes(containers.names(), containers.records());
    }

    /// Records as text in strings and cells.
    Map<String, String> ofMessages() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("docker",
                each(line -> "{\"log\":" + json(line + "\n") + ",\"stream\":\"stdout\",\"time\":\"x\"}\n", ""));
        all.put("Splunk", each(
                line -> "{\"preview\":false,\"offset\":1,\"result\":{\"_time\":\"2026-02-01\",\"_raw\":" + json(line)
                        + "}}",
                ""));
        all.put("list of entries", "[" + each(line -> "{\"a\":{\"b\":[{\"c\":" + json(line) + "}]}}", ",\n") + "]");
        all.put("hits", "{\"took\":5,\"hits\":{\"total\":{\"value\":9},\"hits\":["
                + each(line -> "{\"_index\":\"i\",\"_source\":{\"message\":" + json(line) + ",\"event\":{\"original\":"
                        + json(line) + "}},\"fields\":{\"message\":[" + json(line) + "]}}", ",")
                + "]}}");
        all.put("beside a message that is none",
                each(line -> "{\"message\":\"flow\",\"event\":{\"original\":" + json(line) + "}}\n", ""));
        all.put("strings of a list", "{\"name\":\"x\",\"lines\":[" + each(Envelopes::json, ",") + "]}");
        all.put("several in one string", "{\"body\":" + json(each(line -> line + "\n", "")) + ",\"time\":1}");
        all.put("pretty-printed", each(line -> "{\n  \"time\" : 7.5,\n  \"text\" : " + json(line) + "\n}\n", ""));
        for (char delimiter : ",;\t|".toCharArray()) {
            all.put("any cell between " + delimiter, String.join("" + delimiter, "time", "raw text", "host") + "\r\n"
                    + each(line -> "2026-02-01" + delimiter + quoted(line) + delimiter + "\"h\"\r\n", ""));
        }
        all.put("in two cells", "\"a\",\"b\"\n" + each(line -> quoted(line) + "," + quoted(line + "\n") + "\n", ""));
        return all;
    }

    /// Rows of values without a header.
    Map<String, String> withoutNames() {
        Map<String, String> all = new LinkedHashMap<>();
        for (char delimiter : ",;|".toCharArray()) {
            all.put("headerless " + delimiter, table(delimiter, "", false, value -> value));
            all.put("headerless, quoted, empty " + delimiter,
                    "\uFEFF" + table(delimiter, "\"", false, value -> value.equals("-") ? "" : value));
        }
        all.put("headerless, empty, tabs", table('\t', "", false, value -> value.equals("-") ? "" : value));
        return all;
    }

    /// Rows of values, and objects, with names.
    Map<String, String> withNames() {
        Map<String, String> all = new LinkedHashMap<>();
        for (char delimiter : ",;\t|".toCharArray()) {
            for (String quote : List.of("", "\"")) {
                String table = table(delimiter, quote, true, value -> value.equals("-") ? "" : value);
                all.put("between " + delimiter + quote, table);
                all.put("spreadsheet's between " + delimiter + quote, "\uFEFF" + table.replace("\n", "\r\n")
                        + String.valueOf(delimiter).repeat(names.size() - 1) + "\r\n");
            }
        }
        all.put("Markdown", drawn("| ", " | ", " |", "|---".repeat(names.size()) + "|", ""));
        all.put("drawn", "+----".repeat(names.size()) + "+\n"
                + drawn("| ", "\t | ", "  |", "+----".repeat(names.size()) + "+",
                        "+----".repeat(names.size()) + "+\n"));
        all.put("drawn without sides", drawn(" ", " | ", "", "----" + "+----".repeat(names.size() - 1), ""));
        all.put("SQL times", times("yyyy-MM-dd HH:mm:ss.000 'UTC'", "UTC"));
        all.put("SQL times of a region", times("yyyy-MM-dd HH:mm:ss.SSS VV", "Asia/Tokyo"));
        all.put("ISO times", times("yyyy-MM-dd'T'HH:mm:ssXXX", "America/New_York"));
        all.put("Japanese times", times("yyyy年M月d日 H:mm:ss", "Asia/Tokyo"));
        all.put("Log Analytics", times("MM/dd/yyyy, hh:mm:ss.000 a", "UTC")
                .replaceFirst("\"start\"", "\"start [UTC]\"")
                .replaceFirst("\"end\"", "\"end [UTC]\""));
        all.put("milliseconds", thousands("000"));
        all.put("microseconds", thousands("000000"));
        all.put("nanoseconds", thousands("000000001"));
        all.put("objects inside", records.stream()
                .map(record -> "{\"id\":1,\"flow\":" + object(record) + ",\"host\":{\"ip\":[\"10.9.9.9\"]}}\n")
                .collect(Collectors.joining()));
        return all;
    }

    private String table(char delimiter, String quote, boolean header, UnaryOperator<String> written) {
        String between = quote + delimiter + quote;
        return (header ? quote + String.join(between, names) + quote + "\n" : "")
                + records.stream()
                        .map(record -> record.stream().map(written).collect(Collectors.joining(between, quote, quote)))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private String drawn(String before, String between, String behind, String rule, String end) {
        return before + String.join(between, names) + behind + "\n" + rule + "\n"
                + records.stream()
                        .map(record -> before + String.join(between, record) + behind + "\n")
                        .collect(Collectors.joining())
                + end;
    }

    private String times(String pattern, String zone) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneId.of(zone));
        return eachTime(seconds -> format.format(Instant.ofEpochSecond(Long.parseLong(seconds)))).table(',', "\"", true,
                value -> value);
    }

    private String thousands(String behind) {
        return eachTime(seconds -> seconds + behind).table(',', "", true, value -> value);
    }

    private Envelopes eachTime(UnaryOperator<String> written) {
        return new Envelopes(names, records.stream()
                .map(record -> IntStream.range(0, names.size())
                        .mapToObj(
                                i -> new FieldName(names.get(i)).type() == FieldType.TIME && !record.get(i).equals("-")
                                        ? written.apply(record.get(i).substring(0, 10))
                                        : record.get(i))
                        .toList())
                .toList());
    }

    private String object(List<String> record) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> json(names.get(i)) + ":" + json(record.get(i)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String each(UnaryOperator<String> written, String between) {
        return records.stream()
                .map(record -> written.apply(String.join(" ", record)))
                .collect(Collectors.joining(between));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String json(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + "\"";
    }
}
