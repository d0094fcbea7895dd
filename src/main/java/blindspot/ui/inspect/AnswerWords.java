package blindspot.ui.inspect;

import blindspot.answer.Answer;
import blindspot.answer.AnswerTexts;
import blindspot.answer.Line;
import blindspot.answer.RowsOf;
import blindspot.answer.Tally;
import blindspot.capture.Evidence;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.model.Field;
import blindspot.model.Protocol;
import blindspot.query.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts an answer into words and bars.
final class AnswerWords {
    private static final String SOURCE_PORT = Field.SRCPORT.fieldName();
    private static final String DESTINATION_PORT = Field.DSTPORT.fieldName();

    /// What most records have no value of, so that none need be shown.
    private static final Set<String> OFTEN_MISSING = Set.of(
            Field.PKT_DST_AWS_SERVICE.fieldName(), Field.REJECT_REASON.fieldName());

    private final Evidence evidence;
    private final Answer answer;
    private final Messages messages;
    private final Formats formats;
    private final AnswerTexts texts;

    AnswerWords(Evidence evidence, Answer answer, Messages messages, Formats formats) {
        this.evidence = evidence;
        this.answer = answer;
        this.messages = messages;
        this.formats = formats;
        texts = new AnswerTexts(messages, formats);
    }

    AnswerDetail detail() {
        RowsOf rows = new RowsOf(evidence.table(), answer);
        List<AnswerDetail.Bar> bars = new ArrayList<>();
        long most = answer.lines().stream().mapToLong(line -> measure(line.tally())).max().orElse(0);
        List<Filter> told = new ArrayList<>();
        for (Line line : answer.lines()) {
            Optional<Filter> own = rows.of(line);
            own.ifPresent(told::add);
            bars.add(new AnswerDetail.Bar(
                    name(line), number(line.tally()), counts(line.tally()), texts.says(line), texts.seen(line),
                    share(line.tally(), most),
                    own, line.row(), evidence.leg(line.row())));
        }
        Optional<AnswerDetail.Bar> rest = answer.rest()
                .map(left -> new AnswerDetail.Bar(
                        messages.text("answer.rest", answer.others()), number(left), counts(left), "", "",
                        share(left, most),
                        told.size() == bars.size()
                                ? Optional.of(new Filter.Not(told.size() == 1 ? told.getFirst() : new Filter.Or(told)))
                                : Optional.empty(),
                        -1, 0));
        return new AnswerDetail(
                answer.question(), texts.title(answer.question()), texts.sentences(answer), bars, rest, copied(),
                texts.csv(answer));
    }

    /// The values in their order, ports behind their addresses.
    private String name(Line line) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < answer.by().size(); i++) {
            String key = answer.by().get(i);
            if (line.values().get(i).isEmpty() && OFTEN_MISSING.contains(key)) {
                continue;
            }
            boolean port = key.equals(SOURCE_PORT) || key.equals(DESTINATION_PORT);
            boolean joined = port && i > 0 && answer.by().get(i - 1).equals(key.replace("port", "addr"));
            name.append(name.isEmpty() || joined ? "" : " → ")
                    .append(port ? ":" : "")
                    .append(value(key, line.values().get(i)));
        }
        return name.isEmpty() ? texts.says(line) : name.toString();
    }

    private String value(String key, Optional<String> value) {
        return switch (key) {
            case "leg" -> value.map(number -> messages.text("answer.bar.leg", number))
                    .orElseGet(() -> messages.text("answer.bar.no-leg"));
            case "protocol" -> value.map(number -> Protocol.name(Long.parseLong(number))).orElse("-");
            default -> texts.value(key, value);
        };
    }

    /// Of answers about connections these, of some records, else bytes, else packets.
    private long measure(Tally tally) {
        Long connections = tally.connections();
        Long bytes = tally.bytes();
        Long packets = tally.packets();
        if (ofConnections() && connections != null) {
            return connections;
        }
        return bytes == null || answer.question().byRecords() ? recordsOr(packets, tally) : bytes;
    }

    private long recordsOr(@Nullable Long packets, Tally tally) {
        return packets == null || answer.question().byRecords() ? tally.records() : packets;
    }

    private boolean ofConnections() {
        return switch (answer.question()) {
            case ACL_OR_GROUP, WHERE_IT_STOPS, HEALTH_CHECKS -> true;
            case TOP_TALKERS, REJECTED, ENDPOINT_USE, CONNECTIONS, NAT, CROSS_AZ, INTERNET, ADMIN_PORTS, ODD_RECORDS,
                    GROUP ->
                false;
        };
    }

    private double share(Tally tally, long most) {
        return most <= 0 ? 0 : Math.min(1, (double) measure(tally) / most);
    }

    private String number(Tally tally) {
        boolean plain = ofConnections() || answer.question().byRecords() || tally.bytes() == null;
        return plain ? formats.number(measure(tally)) : formats.bytes(measure(tally));
    }

    private String counts(Tally tally) {
        List<String> counts = new ArrayList<>();
        Long packets = tally.packets();
        Long connections = tally.connections();
        Long bytes = tally.bytes();
        if (bytes != null && (ofConnections() || answer.question().byRecords())) {
            counts.add(formats.bytes(bytes));
        }
        if (packets != null) {
            counts.add(messages.text("answer.bar.packets", packets));
        }
        counts.add(messages.text("answer.bar.records", tally.records()));
        if (connections != null) {
            counts.add(messages.text("answer.bar.connections", connections));
        }
        return String.join(" · ", counts);
    }

    /// The title, how it was counted, and the cells of each line parted by tabs.
    private String copied() {
        List<List<String>> table = new ArrayList<>(List.of(texts.header(answer)));
        answer.lines().forEach(line -> table.add(texts.cells(answer, line)));
        texts.rest(answer).ifPresent(table::add);
        return texts.title(answer.question()) + "\n" + String.join("\n", texts.sentences(answer)) + "\n"
                + table.stream().map(cells -> String.join("\t", cells)).collect(Collectors.joining("\n")) + "\n";
    }
}
