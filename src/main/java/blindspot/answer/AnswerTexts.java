package blindspot.answer;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.model.CsvCell;
import blindspot.model.Field;
import blindspot.model.Printable;
import blindspot.model.ServicePort;
import blindspot.model.TimeRange;
import blindspot.query.Basis;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says an answer in words, and its table as texts.
public final class AnswerTexts {
    private static final String NONE = "-";
    private static final List<String> PORTS = List.of(Field.SRCPORT.fieldName(), Field.DSTPORT.fieldName());

    private final Messages messages;
    private final Formats formats;

    /// @param formats for times and numbers, in the language of the messages
    public AnswerTexts(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /// With times in UTC.
    public AnswerTexts(Messages messages) {
        this(messages, new Formats(messages.language(), ZoneId.of("UTC")));
    }

    /// The question.
    public String title(Question question) {
        return messages.text("answer." + question.code());
    }

    /// How it was counted, what it can say and what not, what it lacks, and what limits it.
    public List<String> sentences(Answer answer) {
        List<String> sentences = new ArrayList<>();
        if (!answer.answered()) {
            if (!answer.missing().isEmpty()) {
                sentences.add(lacks(answer));
            }
            addLimits(sentences, answer);
            return sentences;
        }
        sentences.add(messages.text("answer.counted", answer.records(), basis(answer.basis())));
        sentences.add(messages.text("answer." + answer.question().code() + ".can", FlowAnswers.LONG));
        if (!answer.missing().isEmpty()) {
            sentences.add(lacks(answer));
        }
        addLimits(sentences, answer);
        return sentences;
    }

    private void addLimits(List<String> sentences, Answer answer) {
        answer.limits().stream().map(limit -> messages.text("answer.limit." + limit.code())).forEach(sentences::add);
    }

    private String lacks(Answer answer) {
        String fields = String.join(", ", answer.missing());
        return answer.answered()
                ? messages.text("answer.would-need", fields)
                : messages.text("answer.needs", fields);
    }

    private String basis(Basis basis) {
        return messages.text("answer.basis." + basis.code());
    }

    /// What is said of a line; empty where nothing is.
    public String says(Line line) {
        return line.says().map(said -> messages.text("answer.says." + said.code())).orElse("");
    }

    /// The names above the table's columns.
    public List<String> header(Answer answer) {
        return Stream.of(
                answer.by().stream().map(Printable::of),
                Stream.of(
                        messages.text("answer.packets"), messages.text("answer.bytes"), messages.text("answer.records"),
                        messages.text("answer.connections.column")),
                answer.question().isOfTimes() ? Stream.of(messages.text("answer.seen")) : Stream.<String>empty(),
                Stream.of(""))
                .flatMap(Function.identity())
                .toList();
    }

    /// When the records of a line were; empty where that is not told.
    public String seen(Line line) {
        return line.seen().map(formats::dateSpan).orElse("");
    }

    /// The cells of a line.
    public List<String> cells(Answer answer, Line line) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < answer.by().size(); i++) {
            cells.add(value(answer.by().get(i), line.values().get(i)));
        }
        addNumbers(cells, line.tally());
        if (answer.question().isOfTimes()) {
            cells.add(line.seen().map(formats::dateSpan).orElse(NONE));
        }
        cells.add(says(line));
        return cells;
    }

    /// A value as people read it: of a port that a service is known of with that service.
    public String value(String key, Optional<String> value) {
        String shown = Printable.of(value.orElse(NONE));
        Optional<String> service = value.filter(_ -> PORTS.contains(key))
                .flatMap(port -> ServicePort.name(Long.parseLong(port)));
        return service.map(name -> shown + " " + name).orElse(shown);
    }

    /// The cells of what is left; empty where nothing is.
    public Optional<List<String>> rest(Answer answer) {
        return answer.rest().map(rest -> {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < answer.by().size(); i++) {
                cells.add(i == 0 ? messages.text("answer.rest", answer.others()) : "");
            }
            addNumbers(cells, rest);
            if (answer.question().isOfTimes()) {
                cells.add("");
            }
            cells.add("");
            return cells;
        });
    }

    private void addNumbers(List<String> cells, Tally tally) {
        cells.add(number(tally.packets()));
        cells.add(number(tally.bytes()));
        cells.add(number(tally.records()));
        cells.add(number(tally.connections()));
    }

    private String number(@Nullable Long number) {
        return number == null ? NONE : formats.number(number);
    }

    /// For other programs: AWS's names and codes, plain numbers, times in Unix seconds, nothing where there is no value. The
    /// last line is of what is left, with `rest` for what it says.
    public String csv(Answer answer) {
        boolean times = answer.question().isOfTimes();
        StringBuilder csv = new StringBuilder();
        csv.append(line(
                answer.by().stream(), Stream.of("packets", "bytes", "records", "connections", "says"),
                times ? Stream.of("first-seen", "last-seen") : Stream.empty()));
        for (Line line : answer.lines()) {
            csv.append(line(
                    line.values().stream().map(value -> value.orElse("")),
                    counts(line.tally(), line.says().map(Says::code).orElse("")),
                    times ? times(line.seen()) : Stream.empty()));
        }
        answer.rest()
                .ifPresent(rest -> csv.append(line(
                        answer.by().stream().map(_ -> ""), counts(rest, "rest"),
                        times ? times(Optional.empty()) : Stream.empty())));
        return csv.toString();
    }

    private static Stream<String> counts(Tally tally, String says) {
        return Stream.of(
                plain(tally.packets()), plain(tally.bytes()), plain(tally.records()), plain(tally.connections()), says);
    }

    private static Stream<String> times(Optional<TimeRange> seen) {
        return Stream.of(
                seen.map(time -> Long.toString(time.start())).orElse(""),
                seen.map(time -> Long.toString(time.end())).orElse(""));
    }

    private static String line(Stream<String> keys, Stream<String> counts, Stream<String> times) {
        return Stream.of(keys, counts, times)
                .flatMap(Function.identity())
                .map(CsvCell::of)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String plain(@Nullable Long number) {
        return number == null ? "" : Long.toString(number);
    }
}
