package blindspot.load;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.Decoded;
import blindspot.decode.InputKind;
import blindspot.decode.Issue;
import blindspot.decode.Issue.Reason;
import blindspot.decode.RecordFormat;
import blindspot.decode.Remark;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.intake.Intake;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.source.ByteSource;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the inputs that people really had, which lie beside the repository on some machines, each with what is right.
/// Where they are not there, there is nothing to test.
final class ReportedTest {
    private static final Path REPORTED = Path.of("..", "shared", "reported");

    private static final Messages MESSAGES = Messages.in(Language.ENGLISH);

    /// What was made of a file.
    private record Read(FlowTable table, List<Decoded> inputs, List<Problem> problems) {
        String words() {
            Stream<String> said = problems.stream()
                    .map(problem -> MESSAGES.problem(problem) + " " + MESSAGES.remedy(problem));
            Stream<String> issues = inputs.stream()
                    .flatMap(input -> input.issues().first().stream())
                    .map(issue -> IssueText.of(issue, MESSAGES));
            return String.join("\n", Stream.concat(said, issues).toList());
        }

        List<Issue> issues() {
            return inputs.stream().flatMap(input -> input.issues().first().stream()).toList();
        }

        List<Remark> remarks() {
            return inputs.stream().flatMap(input -> input.remarks().stream()).toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> readsEveryCaseAsItIsRight() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        if (Files.isRegularFile(REPORTED.resolve("cases.json"))) {
            for (JsonNode entry : new JsonMapper().readTree(REPORTED.resolve("cases.json").toFile())) {
                String file = entry.path("file").asString();
                tests.add(DynamicTest.dynamicTest(file, () -> check(file, entry)));
            }
        }
        System.out.println("Reported cases: " + tests.size());
        return tests.stream();
    }

    private static void check(String file, JsonNode entry) throws IOException {
        List<JsonNode> records = entry.path("records").valueStream().toList();
        String right = entry.path("right").asString();
        if (file.startsWith("06-csv-excel__excel-scientific")) {
            checkRounded(read(file, null));
        } else if (!records.isEmpty() && !right.contains(", or ")) {
            checkRecords(records, read(file, null), file);
        } else if (!records.isEmpty()) {
            Read read = read(file, null);
            if (read.table().rowCount() > 0) {
                checkRecords(records, read, file);
            } else {
                checkProblem(file, read);
            }
        } else if (file.startsWith("14-")) {
            checkFormat(file);
        } else {
            checkDescribed(file, read(file, null));
        }
    }

    /// What is said instead of records names the cause.
    private static void checkProblem(String file, Read read) {
        String cause = switch (file.substring(0, file.indexOf('_'))) {
            case "01-wazuh" -> "time";
            case "03-kinesis" -> "Kinesis";
            case "09-steampipe" -> "table";
            case "11-shippers" -> "syslog";
            case "12-paste" -> file.contains("markdown") ? "Markdown" : file.contains("nbsp") ? "no-break" : "time";
            default -> "?";
        };
        assertThat(read.words()).contains(cause).doesNotContain("CloudTrail").doesNotContain("HTML");
    }

    private static void checkDescribed(String file, Read read) {
        switch (file) {
            case "19-keys__key-log.ndjson" -> {
                assertThat(read.table().rowCount()).isEqualTo(5);
                assertThat(read.remarks()).contains(new Remark(Remark.Kind.FOUND_IN, "log"));
            }
            case "19-keys__key-_raw.ndjson" -> {
                assertThat(read.table().rowCount()).isEqualTo(5);
                assertThat(read.remarks()).contains(new Remark(Remark.Kind.FOUND_IN, "_raw"));
            }
            case "19-keys__jq-tsv.txt" -> assertThat(read.table().rowCount()).isEqualTo(5);
            case "06-csv-excel__trailing-empty-rows.csv" -> {
                assertThat(read.table().rowCount()).isEqualTo(5);
                assertThat(read.issues()).isEmpty();
            }
            case "16-tar__headerless.tar.gz" -> {
                assertThat(read.inputs()).hasSizeGreaterThan(1);
                assertThat(read.issues()).isEmpty();
                assertThat(read.table().rowCount()).isGreaterThanOrEqualTo(read.inputs().size());
            }
            case "22-last__dollar-header-custom.log" -> {
                assertThat(read.table().rowCount()).isGreaterThan(100);
                assertThat(read.issues()).isEmpty();
                assertThat(read.inputs().getFirst().format()).startsWith(FieldName.of(Field.INSTANCE_ID));
            }
            case "13-console__insights-stats.csv" -> assertThat(read.problems()).isNotEmpty();
            case "15-not-ours__netflow-dataset.csv" -> {
                assertThat(read.table().rowCount()).isZero();
                assertThat(read.problems()).isNotEmpty();
            }
            case "15-not-ours__s3-event.json" ->
                assertThat(read.words()).contains("bucket").doesNotContain("CloudTrail");
            case "15-not-ours__global-accelerator.log" -> assertThat(read.words()).contains("Global Accelerator");
            case "15-not-ours__describe-network-interfaces.txt" -> assertThat(read.words()).contains("--output json");
            case "21-zip__enc.zip" -> assertThat(read.words()).containsIgnoringCase("encrypted");
            default -> throw new AssertionError("nobody knows what is right for " + file);
        }
    }

    /// A time of which digits are lost is never shown.
    private static void checkRounded(Read read) {
        assertThat(read.table().rowCount()).isZero();
        assertThat(read.inputs().getFirst().kind()).isEqualTo(InputKind.FLOW_LOG);
        assertThat(read.issues()).isNotEmpty().allMatch(issue -> issue.reason() == Reason.ROUNDED);
    }

    /// Told as it is written elsewhere, the format is the one that another file has in its first line.
    private static void checkFormat(String file) throws IOException {
        String plain = Files.readAllLines(REPORTED.resolve("22-last__dollar-header-custom.log")).getFirst();
        String told = switch (file) {
            case "14-formats__told-terraform-escaped.log" -> plain.replace("$", "$$");
            case "14-formats__told-cfn-sub.log" -> plain.replace("${", "${!");
            case "14-formats__told-double-quoted.log" -> '"' + plain + '"';
            default -> plain.replace(" ", " \\\n  ");
        };
        Read read = read(file, RecordFormat.parse(told));
        assertThat(read.issues()).isEmpty();
        assertThat(read.table().rowCount()).isGreaterThan(100);
        assertThat(read.inputs().getFirst().format()).isEqualTo(RecordFormat.parse(plain).fields());
    }

    /// The records have all values that are given, and none in the other fields that others of them have.
    private static void checkRecords(List<JsonNode> records, Read read, String file) {
        assertThat(read.table().rowCount()).as(read.words()).isEqualTo(records.size());
        assertThat(read.words()).isEmpty();
        assertThat(read.inputs()).as(file).allMatch(input -> input.kind() == InputKind.FLOW_LOG);
        Set<String> names = new TreeSet<>();
        records.forEach(record -> names.addAll(record.propertyNames()));
        for (String name : names) {
            List<String> expected = records.stream()
                    .map(record -> record.path(name).isMissingNode() || record.path(name).isNull()
                            ? "-"
                            : record.path(name).asString())
                    .toList();
            assertThat(values(read.table(), new FieldName(name))).as(name).isEqualTo(expected);
        }
    }

    private static List<String> values(FlowTable table, FieldName name) {
        return table.column(name)
                .map(column -> IntStream.range(0, table.rowCount()).mapToObj(column::text).toList())
                .orElse(List.of());
    }

    private static Read read(String file, @Nullable RecordFormat format) {
        Intake intake = Intake.of(List.of(REPORTED.resolve(file)), format, new Cancel());
        List<ByteSource> sources = new ArrayList<>(intake.logs());
        sources.addAll(intake.unknown());
        LoadResult result = new LoadJob(
                sources, FlowTable.empty(), LoadOptions.DEFAULT.withFormat(format), _ -> {})
                .run(Progress.NONE, new Cancel());
        List<Decoded> inputs = result.report().files().stream().map(FileReport::decoded).toList();
        List<Problem> problems = new ArrayList<>(intake.problems());
        inputs.stream().flatMap(input -> Stream.ofNullable(input.problem())).forEach(problems::add);
        return new Read(result.table(), inputs, problems);
    }
}
