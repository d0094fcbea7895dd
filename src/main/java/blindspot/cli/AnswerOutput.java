package blindspot.cli;

import blindspot.answer.Answer;
import blindspot.answer.AnswerTexts;
import blindspot.answer.Caveat;
import blindspot.answer.Line;
import blindspot.answer.Says;
import blindspot.answer.Tally;
import blindspot.i18n.Messages;
import blindspot.model.FieldName;
import blindspot.model.FieldType;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Prints an answer. Names and codes of the JSON object are a contract with scripts.
final class AnswerOutput {
    private final JsonMapper mapper = new JsonMapper();
    private final Messages messages;
    private final PrintStream out;

    AnswerOutput(Messages messages, PrintStream out) {
        this.messages = messages;
        this.out = out;
    }

    void json(Answer answer) {
        ObjectNode root = mapper.createObjectNode();
        root.put("answer", answer.question().code());
        ArrayNode by = root.putArray("by");
        answer.by().forEach(by::add);
        root.put("basis", answer.basis().code());
        ArrayNode rows = root.putArray("rows");
        answer.lines().forEach(line -> put(rows.addObject(), answer.by(), line));
        answer.rest().ifPresentOrElse(rest -> put(root.putObject("rest"), rest), () -> root.putNull("rest"));
        root.put("records", answer.records());
        ArrayNode missing = root.putArray("missing");
        answer.missing().forEach(missing::add);
        ArrayNode limits = root.putArray("limits");
        answer.limits().stream().map(Caveat::code).forEach(limits::add);
        ObjectWriter writer = mapper.writerWithDefaultPrettyPrinter().with(new Escapes());
        out.println(writer.writeValueAsString(root));
    }

    private static void put(ObjectNode node, List<String> by, Line line) {
        ObjectNode keys = node.putObject("keys");
        for (int i = 0; i < by.size(); i++) {
            put(keys, by.get(i), line.values().get(i).orElse(null));
        }
        put(node, line.tally());
        node.put("says", line.says().map(Says::code).orElse(null));
    }

    /// Numbers and times as numbers, as `check --records` prints them.
    private static void put(ObjectNode keys, String name, @Nullable String value) {
        FieldType type = new FieldName(name).type();
        if (value != null && (type == FieldType.NUMBER || type == FieldType.TIME)) {
            keys.put(name, Long.parseLong(value));
        } else {
            keys.put(name, value);
        }
    }

    private static void put(ObjectNode node, Tally tally) {
        node.put("packets", tally.packets())
                .put("bytes", tally.bytes())
                .put("records", tally.records())
                .put("connections", tally.connections());
    }

    void csv(Answer answer) {
        out.print(new AnswerTexts(messages).csv(answer));
    }

    /// For people to read.
    void print(Answer answer) {
        AnswerTexts texts = new AnswerTexts(messages);
        out.println(texts.title(answer.question()));
        texts.sentences(answer).forEach(out::println);
        List<List<String>> table = new ArrayList<>();
        if (!answer.lines().isEmpty()) {
            table.add(texts.header(answer));
            answer.lines().forEach(line -> table.add(texts.cells(answer, line)));
            texts.rest(answer).ifPresent(table::add);
        }
        print(table, answer.by().size());
    }

    /// In columns; those of numbers are set to the right.
    private void print(List<List<String>> table, int keys) {
        int columns = table.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            int column = i;
            widths.add(table.stream().mapToInt(cells -> width(cells.get(column))).max().orElse(0));
        }
        for (List<String> cells : table) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String space = " ".repeat(widths.get(i) - width(cells.get(i)));
                boolean left = i < keys || i == columns - 1;
                line.append(i == 0 ? "" : "  ").append(left ? cells.get(i) + space : space + cells.get(i));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /// Wide letters take two places.
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 && c != 0xFFFD && c < 0xFF61 ? 2 : 1).sum();
    }
}
