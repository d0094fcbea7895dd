package blindspot.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import blindspot.decode.Decoded;
import blindspot.decode.InputKind;
import blindspot.decode.Issue;
import blindspot.decode.LogFormat;
import blindspot.decode.RecordFormat;
import blindspot.model.FieldName;
import blindspot.source.LocalFile;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the public flow logs that lie beside the repository on some machines, each with its expected result. Where
/// they are not there, there is nothing to test.
final class CorpusTest {
    private static final Path CORPUS = Path.of("..", "shared", "corpus");
    private static final List<String> KINDS = List.of(
            "plain-text", "plain-text-gz", "tgw-plain-text", "parquet", "cwl-filter-log-events-json",
            "cwl-get-log-events-json", "cwl-subscription-json", "cwl-s3-export", "cwl-console-csv", "firehose-ndjson",
            "firehose-transform-event", "insights-csv", "insights-results-json", "athena-csv", "json-lines");

    @TestFactory
    Stream<DynamicTest> readsEveryCaseAsExpected() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, Integer> ran = new TreeMap<>();
        if (Files.isDirectory(CORPUS.resolve("expected"))) {
            for (JsonNode entry : new JsonMapper().readTree(CORPUS.resolve("MANIFEST.json").toFile())) {
                String kind = entry.path("kind").asString();
                if (KINDS.contains(kind)) {
                    ran.merge(kind, 1, Integer::sum);
                    String file = entry.path("file").asString();
                    tests.add(DynamicTest.dynamicTest(file, () -> check(file, entry.path("expected").asString())));
                }
            }
        }
        System.out.println("Corpus cases: " + ran);
        return tests.stream();
    }

    private static void check(String file, String expectedFile) throws IOException {
        JsonNode expected = new JsonMapper().readTree(CORPUS.resolve(expectedFile).toFile());
        Path path = CORPUS.resolve(file);
        boolean supplied = expected.path("format_needed").asBoolean(false);
        boolean named = expected.has("format");
        RecordFormat format = named ? RecordFormat.parse(expected.path("format").asString()) : RecordFormat.DEFAULT;
        LoadResult result = new LoadJob(
                List.of(new LocalFile(path, Files.size(path))),
                FlowTable.empty(),
                LoadOptions.DEFAULT.withFormat(supplied ? format : null),
                _ -> {})
                .run(Progress.NONE, new Cancel());
        FileReport report = result.report().files().getFirst();
        Decoded decoded = report.decoded();
        JsonNode expect = expected.path("expect");
        if (expected.path("policies").toString().contains("no-flow-log")) {
            assertEquals(InputKind.UNKNOWN, decoded.kind());
            assertNotNull(decoded.problem());
            assertEquals(0, result.table().rowCount());
            return;
        }
        boolean nameless = decoded.container() == LogFormat.JSON && decoded.kind() != InputKind.FLOW_LOG;
        assertEquals(nameless ? List.of() : format.fields(), decoded.format());
        if (expect.path("is_transit_gateway").asBoolean(false)) {
            assertEquals(InputKind.TRANSIT_GATEWAY_FLOW_LOG, decoded.kind());
            assertEquals("transit-gateway-log", code(decoded));
            assertEquals(0, result.table().rowCount());
            assertEquals(0, decoded.issues().count());
            return;
        }
        assertEquals(InputKind.FLOW_LOG, decoded.kind());
        assertNull(decoded.problem());
        long headerRows = decoded.container() == LogFormat.CSV ? 1 : 0;
        assertEquals(expect.path("header_lines").asLong(headerRows), decoded.headerLines());
        assertEquals(expect.path("comment_lines").asLong(0), decoded.commentLines());
        if (expected.path("policies").toString().contains("out-of-range")) {
            checkWithoutOutOfRange(expected.path("records"), result.table(), decoded);
            return;
        }
        assertEquals(expect.path("malformed").asLong(0), decoded.issues().count());
        checkIssues(expect.path("malformed_detail"), decoded.issues().first());
        checkCounts(expect, report.counts());
        checkRecords(expected.path("records").valueStream().toList(), result.table(), decoded.format());
    }

    private static @Nullable String code(Decoded decoded) {
        return decoded.problem() == null ? null : decoded.problem().code();
    }

    private static void checkIssues(JsonNode expected, List<Issue> issues) {
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).path("line").asLong(), issues.get(i).line());
            assertEquals(expected.get(i).path("text").asString(), issues.get(i).text());
        }
    }

    private static void checkCounts(JsonNode expect, Counts counts) {
        JsonNode status = expect.path("log_status");
        assertEquals(expect.path("records").asLong(), counts.records());
        assertEquals(status.path("OK").asLong(0), counts.ok());
        assertEquals(status.path("NODATA").asLong(0), counts.noData());
        assertEquals(status.path("SKIPDATA").asLong(0), counts.skipData());
        assertEquals(status.path("absent").asLong(0), counts.absentStatus());
        assertEquals(status.path("null").asLong(0), counts.missingStatus());
        assertEquals(expect.path("action").path("ACCEPT").asLong(0), counts.accepted());
        assertEquals(expect.path("action").path("REJECT").asLong(0), counts.rejected());
        assertEquals(number(expect, "sum_packets"), text(counts.sumPackets()));
        assertEquals(number(expect, "sum_bytes"), text(counts.sumBytes()));
        assertEquals(number(expect, "min_start"), text(counts.minStart()));
        assertEquals(number(expect, "max_end"), text(counts.maxEnd()));
    }

    private static String number(JsonNode node, String name) {
        return node.has(name) ? node.path(name).asString() : "none";
    }

    private static String text(@Nullable Number number) {
        return number == null ? "none" : number.toString();
    }

    /// A number that its field cannot have makes a record malformed, where the corpus leaves both answers open.
    private static void checkWithoutOutOfRange(JsonNode records, FlowTable table, Decoded decoded) {
        List<JsonNode> right = records.valueStream()
                .filter(record -> record.path("protocol").asInt(0) <= 255)
                .toList();
        assertEquals(records.size(), right.size() + decoded.issues().count());
        checkRecords(right, table, decoded.format());
    }

    private static void checkRecords(List<JsonNode> records, FlowTable table, List<FieldName> format) {
        assertEquals(records.size(), table.rowCount());
        for (int row = 0; row < table.rowCount(); row++) {
            JsonNode record = records.get(row);
            assertNotNull(record);
            assertEquals(format.size(), record.size());
            for (FieldName name : format) {
                JsonNode value = record.path(name.text());
                Column column = table.column(name).orElseThrow();
                assertEquals(value.isNull() ? "-" : value.asString(), column.text(row), name.text());
                assertEquals(!value.isNull(), column.present(row), name.text());
                assertEquals(value.isNumber(), column instanceof NumberColumn && column.present(row), name.text());
            }
        }
    }
}
