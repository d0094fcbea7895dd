package blindspot.decode.text;

import blindspot.decode.ColumnLikeness;
import blindspot.decode.RecordFormat;
import blindspot.decode.guess.FormatGuess;
import blindspot.decode.guess.KnownOrder;
import blindspot.decode.guess.RecordLikeness;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.FieldType;
import blindspot.store.FlowTableBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds what stands around the records of a file, from its first lines.
///
/// Tools that search, number, collect and show lines put something before each: a file's name, a number, a time, a host,
/// a log stream. What it is differs, but for a file it is so many words, or the start of a word, on every line, and some
/// of it is nothing that a record has. Where a record starts tells its format: a header, the one supplied, the default
/// format; without any of these it starts behind the last word that no record has. Nothing is taken off where the lines
/// are records as they stand, or all that stands before them could be values of a record.
///
/// What some tools write:
/// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/S3Export.html>,
/// <https://docs.aws.amazon.com/cli/latest/reference/logs/tail.html>,
/// <https://www.rfc-editor.org/rfc/rfc3164#section-4>, <https://www.rfc-editor.org/rfc/rfc5424#section-6>,
/// <https://github.com/kubernetes/design-proposals-archive/blob/main/node/kubelet-cri-logging.md>
final class FrameFinder {
    /// Lines that are looked at, headers among them.
    private static final int LINES = 12;

    /// More words than stand before a record.
    private static final int MOST_WORDS = 16;

    private static final int MOST_CELLS = 8;

    /// What may end a line behind a record: the backslash of a command that goes on, quotation marks, commas.
    private static final String TAIL = "\\\"'`,;|)]}";

    private @Nullable FlowTableBuilder scratch;
    private final Map<RecordFormat, RecordParser> parsers = new HashMap<>();
    private @Nullable RecordFormat known;

    private FrameFinder(@Nullable RecordFormat supplied) {
        known = supplied;
    }

    /// The frame of a text that starts like this; empty when it has none.
    ///
    /// @param supplied the format of records that no header names, null when there is none
    static Optional<Frame> of(byte[] head, int length, @Nullable RecordFormat supplied) {
        List<String> lines = new FirstLines(head, length, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .limit(LINES)
                .toList();
        return new FrameFinder(supplied).find(lines);
    }

    private Optional<Frame> find(List<String> lines) {
        List<String> odd = new ArrayList<>();
        int records = 0;
        for (String line : lines) {
            List<String> words = words(line);
            Optional<RecordFormat> header = RecordFormat.ofHeader(words, false);
            if (line.startsWith(Frame.EVENTS)) {
                return Optional.of(new Frame.Events());
            } else if (header.isPresent()) {
                known = header.get();
            } else if (seemsARecord(words) || isRecord(line, words)) {
                records++;
            } else if (ColumnLikeness.foreign(words).isPresent()) {
                return Optional.empty();
            } else if (isJoined(line)) {
                return Optional.of(new Frame.Joined());
            } else {
                odd.add(line);
            }
            if (records > 0 && odd.isEmpty()) {
                return Optional.empty();
            }
        }
        return odd.size() <= records ? Optional.empty() : cells(odd).or(() -> around(odd));
    }

    /// Whether the line starts with two records with a tab between them.
    private boolean isJoined(String line) {
        String[] cells = line.split("\t", 3);
        return cells.length > 1 && isLikeARecord(cells[0]) && isLikeARecord(cells[1]);
    }

    /// A record in one of some cells between tabs.
    private Optional<Frame> cells(List<String> lines) {
        List<String[]> rows = lines.stream().map(line -> line.split("\t", -1)).toList();
        int count = mostOf(rows, row -> Optional.of(row.length)).orElse(1);
        if (count == 1 || count > MOST_CELLS) {
            return Optional.empty();
        }
        List<Integer> records = IntStream.range(0, count)
                .filter(index -> rows.stream()
                        .filter(row -> row.length == count && isLikeARecord(row[index]))
                        .count() * 2 > rows.size())
                .boxed()
                .toList();
        return records.size() == 1 ? Optional.of(new Frame.Cell(records.getFirst(), count)) : Optional.empty();
    }

    /// Whether the text is several words that look like a record, or a header, which then names the fields of the next.
    private boolean isLikeARecord(String text) {
        List<String> words = words(text);
        if (words.size() < 3) {
            return false;
        }
        Optional<RecordFormat> header = RecordFormat.ofHeader(words, false);
        header.ifPresent(format -> known = format);
        return header.isPresent() || RecordLikeness.of(words) || isRecord(text, words);
    }

    /// Something before and behind each record.
    private Optional<Frame> around(List<String> lines) {
        String tail = tail(lines);
        List<String> texts = lines.stream().map(line -> withoutTail(line, tail)).toList();
        Optional<Cut> cut = mostOf(texts, this::cutByFormat);
        if (cut.isEmpty() && isOdd(texts, tail)) {
            cut = cutByValues(texts).or(() -> mostOf(texts, FrameFinder::cutByWords));
        }
        return cut.map(found -> lead(found, texts))
                .filter(lead -> !lead.equals(Lead.NONE) || !tail.isEmpty())
                .map(lead -> new Frame.Around(lead, tail));
    }

    /// Whether there is anything on the lines that no record has.
    private static boolean isOdd(List<String> lines, String tail) {
        return !tail.isEmpty()
                || lines.stream()
                        .anyMatch(line -> Lead.isIndented(line)
                                || words(line).stream().limit(MOST_WORDS).anyMatch(Lead::isOfNoRecord));
    }

    /// Where a record starts: behind so many words, and in the next one behind so many marks.
    private record Cut(int words, char mark, int marks) {
        boolean isIn(List<String> line) {
            return marks == 0 ? line.size() >= words : line.size() > words && count(line.get(words), mark) >= marks;
        }
    }

    /// Where the line goes on as a header, or to its end as a record of the format that is known, or the default one.
    private Optional<Cut> cutByFormat(String line) {
        List<String> words = words(line);
        for (int i = 0; i < Math.min(words.size(), MOST_WORDS); i++) {
            for (Cut cut : cuts(words.get(i), i)) {
                List<String> rest = behind(words, cut);
                boolean named = FieldName.read(rest.getFirst()).field().isPresent();
                Optional<RecordFormat> header = named ? RecordFormat.ofHeader(rest, false) : Optional.empty();
                if (header.isPresent()) {
                    known = header.get();
                    return Optional.of(cut);
                }
            }
        }
        int before = words.size() - format().fields().size();
        if (before < 0 || before >= MOST_WORDS) {
            return Optional.empty();
        }
        return cuts(words.get(before), before).stream()
                .filter(cut -> {
                    List<String> rest = behind(words, cut);
                    return isRecord(String.join(" ", rest), rest);
                })
                .findFirst();
    }

    /// Where the values behind it tell a format for certain.
    private static Optional<Cut> cutByValues(List<String> lines) {
        List<List<String>> all = lines.stream().map(FrameFinder::words).toList();
        List<String> first = all.getFirst();
        for (int i = 0; i < Math.min(first.size(), MOST_WORDS); i++) {
            int width = first.size() - i;
            boolean usual = KnownOrder.ALL.stream().anyMatch(order -> order.format().fields().size() == width);
            for (Cut cut : usual ? cuts(first.get(i), i) : List.<Cut>of()) {
                List<String> rest = all.stream()
                        .filter(words -> cut.isIn(words) && words.size() > cut.words)
                        .map(words -> String.join(" ", behind(words, cut)))
                        .toList();
                if (FormatGuess.of(rest).filter(FormatGuess::certain).isPresent()) {
                    return Optional.of(cut);
                }
            }
        }
        return Optional.empty();
    }

    /// Where the record starts behind the last word, or part of one, that no record has.
    private static Optional<Cut> cutByWords(String line) {
        List<String> words = words(line);
        int before = -1;
        for (int i = 0; i < Math.min(words.size(), MOST_WORDS) && !words.get(i).startsWith("arn:"); i++) {
            before = Lead.isOfNoRecord(words.get(i)) ? i : before;
        }
        if (before < 0) {
            return Optional.empty();
        }
        List<Cut> inWord = cuts(words.get(before), before).stream()
                .filter(cut -> cut.marks > 0 && RecordLikeness.isOfAField(behind(words, cut).getFirst()))
                .toList();
        Cut cut = inWord.isEmpty() ? new Cut(before + 1, '\0', 0) : inWord.getFirst();
        boolean likely = cut.words < words.size()
                && RecordLikeness.of(behind(words, cut))
                && words.subList(0, cut.words).stream().noneMatch(RecordLikeness::isOfAField);
        boolean event = before == 0 && Lead.isTime(words.getFirst());
        return likely || event ? Optional.of(cut) : Optional.empty();
    }

    /// The ways to cut the word of this place: before it, and behind each mark in it.
    private static List<Cut> cuts(String word, int place) {
        List<Cut> cuts = new ArrayList<>();
        cuts.add(new Cut(place, '\0', 0));
        Map<Character, Integer> marks = new HashMap<>();
        for (int i = 0; i < word.length() - 1; i++) {
            if (Lead.isMark(word.charAt(i))) {
                cuts.add(new Cut(place, word.charAt(i), marks.merge(word.charAt(i), 1, Integer::sum)));
            }
        }
        return cuts;
    }

    private static List<String> behind(List<String> words, Cut cut) {
        List<String> rest = new ArrayList<>(words.subList(cut.words, words.size()));
        String first = rest.getFirst();
        int at = 0;
        for (int i = 0; i < cut.marks; i++) {
            at = first.indexOf(cut.mark, at) + 1;
        }
        rest.set(0, first.substring(at));
        return rest;
    }

    /// What stands before the records of these lines; nothing when a record could have it.
    private static Lead lead(Cut cut, List<String> lines) {
        List<List<String>> leads = lines.stream()
                .map(FrameFinder::words)
                .filter(cut::isIn)
                .map(words -> words.subList(0, cut.words))
                .toList();
        boolean indented = lines.stream().allMatch(Lead::isIndented);
        boolean ofNoRecord = cut.marks > 0
                || indented
                || leads.stream().allMatch(words -> words.stream().anyMatch(Lead::isOfNoRecord));
        return ofNoRecord
                ? new Lead(
                        IntStream.range(0, cut.words)
                                .mapToObj(i -> Lead.Word.of(leads.stream().map(words -> words.get(i)).toList()))
                                .toList(),
                        cut.mark, cut.marks, indented && cut.words > 0)
                : Lead.NONE;
    }

    private static long count(String word, char mark) {
        return word.chars().limit(Math.max(0, word.length() - 1)).filter(c -> c == mark).count();
    }

    /// The format that records are in as far as is known.
    private RecordFormat format() {
        return known == null ? RecordFormat.DEFAULT : known;
    }

    /// A quick look, which tells most records: as many values as there are fields, the first one of which nothing stands
    /// before, or those that give the default format away.
    private boolean seemsARecord(List<String> words) {
        return known == null
                ? DefaultFormat.fits(words)
                : words.size() == known.fields().size() && !Lead.isOfNoRecord(words.getFirst());
    }

    /// Whether the text is a record of the format that is known, or the default one as its values tell.
    private boolean isRecord(String text, List<String> words) {
        RecordFormat format = format();
        if (words.size() != format.fields().size() || (known == null && !DefaultFormat.fits(words))) {
            return false;
        }
        boolean strict = known == null;
        FlowTableBuilder rows = scratch == null ? new FlowTableBuilder() : scratch;
        scratch = rows;
        RecordParser parser = parsers.computeIfAbsent(format, _ -> new RecordParser(format, strict, rows));
        rows.begin("", format.fields());
        byte[] bytes = (text.strip() + "\n").getBytes(StandardCharsets.ISO_8859_1);
        return parser.read(bytes, 0, 0) > 0 && startsWithAValue(format.fields().getFirst(), words.getFirst());
    }

    /// Whether nothing that no value has is part of the first value, where the parser takes any text.
    private static boolean startsWithAValue(FieldName name, String value) {
        Field field = name.field().orElse(null);
        return name.type() != FieldType.TEXT
                || field == null
                || field.isTag()
                || !Lead.isOfNoRecord(value);
    }

    /// What all lines end with behind their records; empty when that is nothing.
    private static String tail(List<String> lines) {
        String tail = "";
        for (String line : lines) {
            String text = line.stripTrailing();
            int from = text.length();
            while (from > 0 && TAIL.indexOf(text.charAt(from - 1)) >= 0) {
                from--;
            }
            String own = text.substring(from);
            if (own.isEmpty() || (!tail.isEmpty() && !own.equals(tail))) {
                return "";
            }
            tail = own;
        }
        return tail;
    }

    private static String withoutTail(String line, String tail) {
        String text = line.stripTrailing();
        return text.substring(0, text.length() - tail.length());
    }

    private static List<String> words(String line) {
        int from = Lead.behindSpace(line, 0);
        return List.of(line.substring(from).replace(Lead.BYTE_ORDER_MARK, "").strip().split("[ \t]+"));
    }

    /// The key that most of the things have; empty when hardly half of them have one in common.
    private static <T, K> Optional<K> mostOf(List<T> things, Function<T, Optional<K>> key) {
        Map<K, Integer> counts = new HashMap<>();
        things.forEach(thing -> key.apply(thing).ifPresent(found -> counts.merge(found, 1, Integer::sum)));
        return counts.entrySet()
                .stream()
                .filter(entry -> entry.getValue() * 2 > things.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
