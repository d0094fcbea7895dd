package blindspot.query;

import blindspot.i18n.Suggestion;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.FieldType;
import blindspot.model.Protocol;
import blindspot.model.ServicePort;
import blindspot.query.FilterLexer.Kind;
import blindspot.query.FilterLexer.Token;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What may be written at a place in the text of a filter: names, operators, values, or what joins tests. At most
/// [#MOST].
public final class Completions {
    /// The most words that are offered at once.
    public static final int MOST = 40;

    /// The operators behind which another field may stand.
    private static final Set<String> COMPARING = Set.of("=", "!=", "<", "<=", ">", ">=");

    /// The values of a field or a term that are looked through.
    private static final int MOST_VALUES = 5000;

    /// The characters from `from` inclusive to `to` exclusive become `text`.
    public record Completion(int from, int to, String text) {}

    private enum Expected {
        NAME,
        OPERATOR,
        VALUE,
        JOIN
    }

    private final Vocabulary vocabulary;
    private final FlowTable table;

    /// @param table whose texts are offered as values, and whose fields are offered first
    public Completions(Vocabulary vocabulary, FlowTable table) {
        this.vocabulary = vocabulary;
        this.table = table;
    }

    /// What fits before the character at `caret`; a word that the caret touches is completed or replaced.
    public List<Completion> at(String text, int caret) {
        List<Token> tokens;
        try {
            tokens = FilterLexer.tokens(text.substring(0, caret));
        } catch (FilterParser.Fault _) {
            return List.of();
        }
        Token last = tokens.get(Math.max(0, tokens.size() - 2));
        boolean touched = tokens.size() > 1 && last.to() == caret && last.kind() == Kind.WORD;
        List<Token> before = tokens.subList(0, tokens.size() - (touched ? 2 : 1));
        String typed = touched ? last.text() : "";
        int from = touched ? last.from() : caret;
        List<String> words = words(before);
        Stream<String> fitting = Stream.concat(
                words.stream().filter(word -> starts(word, typed)),
                words.stream().filter(word -> !starts(word, typed) && folded(word).contains(folded(typed))));
        List<String> found = fitting.distinct().limit(MOST).toList();
        if (found.isEmpty()) {
            found = Suggestion.nearest(typed, words).stream().toList();
        }
        return found.stream().map(word -> new Completion(from, caret, word)).toList();
    }

    private static boolean starts(String word, String typed) {
        return folded(word).startsWith(folded(typed));
    }

    private static String folded(String word) {
        String folded = Vocabulary.folded(word);
        return folded.isEmpty() ? word : folded.toLowerCase(Locale.ROOT);
    }

    private List<String> words(List<Token> before) {
        Expected expected = Expected.NAME;
        String name = "";
        String operator = "";
        boolean inList = false;
        for (Token token : before) {
            switch (expected) {
                case NAME -> {
                    if (token.kind() != Kind.SIGN && !token.isKeyword()) {
                        name = token.text();
                        boolean alone = vocabulary.subject(name).isEmpty()
                                && vocabulary.term(name).filter(term -> term.values().isEmpty()).isPresent();
                        expected = alone ? Expected.JOIN : Expected.OPERATOR;
                    }
                }
                case OPERATOR -> {
                    operator = token.text();
                    if (!token.isWord("not")) {
                        expected = Expected.VALUE;
                    }
                }
                case VALUE -> {
                    if (token.is("(")) {
                        inList = true;
                    } else if (token.kind() != Kind.SIGN) {
                        expected = Expected.JOIN;
                    }
                }
                case JOIN -> {
                    if (ByteUnit.of(token.text()).isPresent()) {
                        break;
                    }
                    if (token.is("..") || (inList && token.is(","))) {
                        expected = Expected.VALUE;
                    } else if (token.is(")")) {
                        inList = false;
                    } else {
                        expected = Expected.NAME;
                    }
                }
            }
        }
        return switch (expected) {
            case NAME -> names();
            case OPERATOR -> operators(name);
            case VALUE -> {
                List<String> values = new ArrayList<>(values(name));
                if (!inList && COMPARING.contains(operator)) {
                    values.addAll(otherFields(name));
                }
                yield values;
            }
            case JOIN -> {
                Stream<String> units = FilterValues.isNumber(before.getLast().text()) && isOf(name, Field.BYTES)
                        ? ByteUnit.signs().stream()
                        : Stream.of();
                yield Stream.concat(inList ? Stream.of(",", ")") : Stream.of("and", "or"), units).toList();
            }
        };
    }

    private boolean isOf(String name, Field field) {
        return vocabulary.subject(name).filter(subject -> subject.isOf(field)).isPresent();
    }

    /// What a field can be compared with: the others of its kind that the logs have.
    private List<String> otherFields(String name) {
        Optional<Subject> subject = vocabulary.subject(name).filter(Subject::isDocumented);
        return Stream.concat(
                table.fields().stream().map(FieldName::text),
                Stream.of(Subject.ADDR.name(), Subject.PORT.name()))
                .filter(other -> subject.isPresent() && !subject.get().equals(Subject.TIME))
                .filter(other -> !other.equals(name) && Vocabulary.documented(other)
                        .filter(each -> !each.equals(Subject.TIME) && each.type() == subject.get().type())
                        .isPresent())
                .toList();
    }

    private List<String> names() {
        List<String> known = vocabulary.names();
        List<String> loaded = table.fields().stream().map(field -> field.text()).filter(known::contains).toList();
        return Stream.of(
                loaded.stream(),
                Stream.of(
                        Subject.ADDR.name(), Subject.PORT.name(), Subject.TIME.name(), Vocabulary.CONVERSATION),
                vocabulary.terms().stream().map(Term::name),
                Stream.of("not"),
                known.stream()).flatMap(words -> words).distinct().toList();
    }

    /// When the first record of the logs starts and the last one, in the zone shown: by the minute, with the day, and as the
    /// range of all.
    private List<String> times() {
        RecordTimes records = new RecordTimes(table);
        if (table.isEmpty() || !records.placed(0) || !records.placed(table.rowCount() - 1)) {
            return List.of();
        }
        String first = minute(records.start(0));
        String last = minute(records.start(table.rowCount() - 1));
        return List.of(first + ".." + last, first, last, first.substring("2022-10-04T".length()));
    }

    private String minute(long second) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(second), vocabulary.zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private List<String> operators(String name) {
        Optional<Subject> subject = vocabulary.subject(name);
        List<String> operators = new ArrayList<>(List.of("=", "!=", "in"));
        subject.ifPresent(each -> {
            switch (each.type()) {
                case NUMBER, TIME -> operators.addAll(List.of("<", "<=", ">", ">="));
                case TEXT -> operators.add("~");
                case ADDRESS -> {}
            }
            if (each.isOf(Field.TCP_FLAGS)) {
                operators.add("has");
            }
        });
        return operators;
    }

    private List<String> values(String name) {
        Optional<Subject> subject = vocabulary.subject(name);
        if (subject.isEmpty()) {
            return vocabulary.term(name)
                    .map(term -> term.values().stream().limit(MOST_VALUES).map(FilterText::ofTerm).toList())
                    .orElse(List.of());
        }
        List<String> values = new ArrayList<>();
        if (subject.get().type() == FieldType.TEXT) {
            subject.get().fields().forEach(field -> {
                if (table.column(field).orElse(null) instanceof CodeColumn codes) {
                    codes.dictionary()
                            .stream()
                            .skip(1)
                            .limit(MOST_VALUES)
                            .map(FilterText::quotedBesideField)
                            .forEach(values::add);
                }
            });
        }
        if (subject.get().isOf(Field.PROTOCOL)) {
            values.addAll(List.of("tcp", "udp", "icmp"));
            values.addAll(Protocol.names());
        } else if (subject.get().isOf(Field.SRCPORT) || subject.get().isOf(Field.DSTPORT)) {
            values.addAll(List.of("https", "http", "ssh", "dns"));
            values.addAll(ServicePort.names());
        } else if (subject.get().isOf(Field.TCP_FLAGS)) {
            values.addAll(List.of("syn", "syn-ack", "fin", "rst"));
        }
        if (subject.get().type() == FieldType.TIME) {
            values.addAll(times());
        }
        values.add("-");
        return values;
    }
}
