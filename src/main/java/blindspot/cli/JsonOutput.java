package blindspot.cli;

import blindspot.decode.Issue;
import blindspot.decode.Remark;
import blindspot.i18n.Messages;
import blindspot.load.Counts;
import blindspot.load.FormatOrigin;
import blindspot.load.Lacking;
import blindspot.load.RemarkText;
import blindspot.model.FieldName;
import blindspot.task.Problem;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Prints what `check` found as one JSON object, in UTF-8 whatever the terminal's encoding. Names and codes are a
/// contract with scripts; only `message` is in the user's language.
final class JsonOutput {
    private final JsonMapper mapper =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private final Messages messages;
    private final PrintStream out;

    JsonOutput(Messages messages, PrintStream out) {
        this.messages = messages;
        this.out = out;
    }

    /// An input at a time: all of them as one text may be too large for the memory.
    void print(CheckReport report) {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (JsonGenerator json =
                mapper.writerWithDefaultPrettyPrinter().with(new Escapes()).createGenerator(text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("inputs");
            for (InputReport input : report.inputs()) {
                ObjectNode node = mapper.createObjectNode();
                putInput(node, input);
                input.sameAs().ifPresent(path -> node.put("sameContentAs", path));
                json.writeTree(node);
            }
            json.writeEndArray();
            for (Map.Entry<String, JsonNode> rest : rest(report).properties()) {
                json.writeName(rest.getKey());
                json.writeTree(rest.getValue());
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /// What is said of all inputs together.
    private ObjectNode rest(CheckReport report) {
        ObjectNode root = mapper.createObjectNode();
        ArrayNode skipped = root.putArray("skipped");
        report.skipped().forEach(skipped::add);
        ObjectNode totals = root.putObject("totals");
        totals.put("inputs", report.inputs().size());
        totals.put("headerLines", report.sum(InputReport::headerLines));
        totals.put("commentLines", report.sum(InputReport::commentLines));
        totals.put("records", report.totals().records());
        totals.put("malformed", report.sum(input -> input.issues().count()));
        putCounts(totals, report.totals());
        totals.put("loadSeconds", rounded(report.seconds()));
        RecordFilter filter = report.filter();
        if (filter != null) {
            root.putObject("matched")
                    .put("filter", filter.text())
                    .put("records", filter.sums().records())
                    .put("sumPackets", filter.sums().packets())
                    .put("sumBytes", filter.sums().bytes());
        }
        report.path().ifPresent(path -> {
            PathOutput.put(root, path, report, messages);
            ArrayNode notes = root.withArray("pathNotes");
            report.notes().forEach(note -> putProblem(notes.addObject(), note));
        });
        return root;
    }

    private void putInput(ObjectNode node, InputReport input) {
        node.put("path", input.path());
        node.put("kind", input.kind().code());
        node.put("container", input.container() == null ? null : input.container().code());
        node.put("compression", input.compression().code());
        ArrayNode format = node.putArray("format");
        input.format().stream().map(FieldName::text).forEach(format::add);
        node.put("formatFrom", input.origin().map(FormatOrigin::code).orElse(null));
        input.guess()
                .filter(guess -> guess.misfits() > 0)
                .ifPresent(guess -> node.put("formatMisfits", guess.misfits()).put("formatLines", guess.lines()));
        node.put("headerLines", input.headerLines());
        node.put("commentLines", input.commentLines());
        node.put("records", input.counts().records());
        node.put("malformed", input.issues().count());
        if (input.outside() > 0) {
            node.put("outside", input.outside());
        }
        if (input.repeated() > 0) {
            node.put("repeated", input.repeated());
        }
        putCounts(node, input.counts());
        node.put("loadSeconds", rounded(input.seconds()));
        ArrayNode issues = node.putArray("issues");
        input.issues().first().forEach(issue -> putIssue(issues.addObject(), issue));
        ArrayNode remarks = node.putArray("remarks");
        input.remarks().forEach(remark -> putRemark(remarks.addObject(), remark));
        Problem problem = input.problem();
        if (problem == null) {
            node.putNull("problem");
        } else {
            putProblem(node.putObject("problem"), problem);
        }
        input.topology().ifPresent(drawn -> TopologyOutput.put(node, drawn));
        input.deck().ifPresent(found -> DeckOutput.put(node, found, messages));
        input.measured().ifPresent(values -> {
            MetricsOutput.put(node, values);
            ArrayNode problems = node.putArray("problems");
            values.problems().forEach(each -> putProblem(problems.addObject(), each));
        });
        input.inventory().ifPresent(stated -> {
            InventoryOutput.put(node, stated.inventory());
            ArrayNode problems = node.putArray("problems");
            stated.problems().forEach(each -> putProblem(problems.addObject(), each));
        });
    }

    private void putProblem(ObjectNode node, Problem problem) {
        node.put("code", problem.code()).put("message", messages.problem(problem));
    }

    private static void putCounts(ObjectNode node, Counts counts) {
        ObjectNode status = node.putObject("logStatus");
        status.put("OK", counts.ok());
        status.put("NODATA", counts.noData());
        status.put("SKIPDATA", counts.skipData());
        status.put("absent", counts.absentStatus());
        status.put("missing", counts.missingStatus());
        if (counts.otherStatus() > 0) {
            status.put("other", counts.otherStatus());
        }
        node.putObject("action").put("ACCEPT", counts.accepted()).put("REJECT", counts.rejected());
        node.put("sumPackets", counts.sumPackets());
        node.put("sumBytes", counts.sumBytes());
        node.put("minStart", counts.minStart());
        node.put("maxEnd", counts.maxEnd());
        Lacking lacking = counts.lacking();
        if (!lacking.equals(Lacking.NOTHING)) {
            node.putObject("lacking")
                    .put("addresses", lacking.addresses())
                    .put("times", lacking.times())
                    .put("interfaces", lacking.interfaces());
        }
    }

    private static void putIssue(ObjectNode node, Issue issue) {
        node.put("line", issue.line());
        node.put("column", issue.column());
        node.put("reason", issue.reason().code());
        node.put("field", issue.field().isEmpty() ? null : issue.field());
        node.put("expected", issue.expected().isEmpty() ? null : issue.expected());
        node.put("found", issue.found());
        node.put("text", issue.text());
    }

    private void putRemark(ObjectNode node, Remark remark) {
        node.put("code", remark.kind().code());
        node.put("about", remark.about().isEmpty() ? null : remark.about());
        node.put("message", RemarkText.of(remark, messages));
    }

    /// To the microsecond.
    private static double rounded(double seconds) {
        return Math.round(seconds * 1e6) / 1e6;
    }
}
