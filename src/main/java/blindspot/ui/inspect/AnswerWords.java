package blindspot.ui.inspect;

import blindspot.answer.Answer;
import blindspot.answer.AnswerTexts;
import blindspot.answer.Line;
import blindspot.answer.RowsOf;
import blindspot.answer.Tally;
import blindspot.capture.Evidence;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.query.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts an answer into words and bars.
final class AnswerWords {
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
        texts = new AnswerTexts(messages);
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
                    name(line), number(line.tally()), counts(line.tally()), texts.says(line), share(line.tally(), most),
                    own, line.row(), evidence.leg(line.row())));
        }
        Optional<AnswerDetail.Bar> rest = answer.rest().map(left -> new AnswerDetail.Bar(
                messages.text("answer.rest", answer.others()), number(left), counts(left), "", share(left, most),
                told.size() == bars.size()
                        ? Optional.of(new Filter.Not(told.size() == 1 ? told.getFirst() : new Filter.Or(told)))
                        : Optional.empty(),
                -1, 0));
        return new AnswerDetail(
                answer.question(), texts.title(answer.question()), texts.sentences(answer), bars, rest, copied(),
                texts.csv(answer));
    }

    private String name(Line line) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < answer.by().size(); i++) {
            String key = answer.by().get(i);
            String value = texts.value(key, line.values().get(i));
            values.add(key.endsWith("addr") || key.endsWith("-id") || key.equals("service") || key.equals("name")
                    ? value
                    : key + " " + value);
        }
        return String.join(" → ", values);
    }

    /// Bytes, else packets, else records.
    private static long measure(Tally tally) {
        Long bytes = tally.bytes();
        Long packets = tally.packets();
        return bytes != null ? bytes : packets != null ? packets : tally.records();
    }

    private static double share(Tally tally, long most) {
        return most <= 0 ? 0 : Math.min(1, (double) measure(tally) / most);
    }

    private String number(Tally tally) {
        Long bytes = tally.bytes();
        Long packets = tally.packets();
        return bytes != null ? formats.bytes(bytes)
                : packets != null ? messages.text("answer.bar.packets", packets)
                        : messages.text("answer.bar.records", tally.records());
    }

    private String counts(Tally tally) {
        List<String> counts = new ArrayList<>();
        Long packets = tally.packets();
        Long connections = tally.connections();
        if (tally.bytes() != null && packets != null) {
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
