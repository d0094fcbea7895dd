package blindspot.query;

import blindspot.i18n.Suggestion;
import blindspot.model.Address;
import blindspot.model.Cidr;
import blindspot.model.Field;
import blindspot.model.FieldType;
import blindspot.model.Protocol;
import blindspot.query.FilterLexer.Kind;
import blindspot.query.FilterLexer.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Reads the one-line filter language.
///
/// ```
/// filter = [ any ]                                                  nothing keeps everything
/// any    = all { "or" all }
/// all    = part { "and" part }
/// part   = "not" part | "(" any ")" | test
/// test   = name ( "=" | "!=" ) value
///        | name ( "<" | "<=" | ">" | ">=" ) value                   numbers and times
///        | name ( "=" | "!=" | "<" | "<=" | ">" | ">=" ) name       two fields of a kind; the latter three of numbers, times
///        | name [ "not" ] "in" ( "(" value { "," value } ")" | value )
///        | name ( "~" | "contains" ) text                           text
///        | "tcp-flags" "has" flags                                  all of them are set, as in syn-ack
///        | "conversation" as a name, with values such as "#12"      the conversation of record 12
///        | term                                                     a term without values, such as marked
/// value  = one | one ".." one | "-"                                 "-" is: no value
/// ```
///
/// `name` is a field of AWS, a field that the loaded logs have, `addr` or `port` for either end, `time` for all seconds of
/// a record, or a term. Behind an operator it is a field of AWS, `addr` or `port`: any other word is a text. Hyphens,
/// underscores and the case of letters do not count in it; nor does case in keywords and text. What stands in quotation
/// marks is text as it is, a backslash before a mark. A value is what its field holds: numbers, protocols and services
/// also by name; addresses, also blocks (`10.1.0.0/16`); times as Unix seconds or as ISO 8601 with a zone, or without
/// one in the zone shown, where a day or a minute stands for all of its seconds. A time of day without a date
/// (`time in 10:02..10:05`) is that of every day, in the zone shown or in its own (`10:02Z`, `10:02[Asia/Tokyo]`); both
/// ends of a range belong to it, and a range of these may go past midnight. Numbers of bytes may have a unit: kB, MB, GB of
/// 1000, KiB, MiB, GiB of 1024. `&&`, `||` and `!` are understood too.
public final class FilterParser {
    private static final int LONGEST = 4000;
    private static final int DEEPEST = 50;

    /// The values of a term that are named where none of them was written.
    private static final int MOST_NAMED = 20;

    /// The values of a term among which the one that was meant is looked for.
    private static final int MOST_LOOKED_AT = 5000;

    private final Vocabulary vocabulary;

    public FilterParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The filter, or what is wrong with the text first. Never throws.
    public ParsedFilter parse(String text) {
        try {
            if (text.length() > LONGEST) {
                throw new Fault(LONGEST, text.length(), FilterFault.TOO_LONG, List.of());
            }
            return new ParsedFilter.Right(new Reader(FilterLexer.tokens(text)).filter());
        } catch (Fault fault) {
            return new ParsedFilter.Wrong(fault.error());
        }
    }

    /// Carries the first fault out of the reader.
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient FilterError error;

        Fault(int from, int to, FilterFault fault, List<String> arguments) {
            this(new FilterError(from, to, fault, arguments, Optional.empty()));
        }

        Fault(FilterError error) {
            super(error.toString(), null, false, false);
            this.error = error;
        }

        FilterError error() {
            return error;
        }
    }

    private final class Reader {
        private final List<Token> tokens;
        private int at;
        private int depth;

        Reader(List<Token> tokens) {
            this.tokens = tokens;
        }

        Filter filter() {
            if (next().kind() == Kind.END) {
                return Filter.ALL;
            }
            Filter filter = any();
            if (next().kind() != Kind.END) {
                throw fault(next(), FilterFault.UNEXPECTED, next().text());
            }
            return filter;
        }

        private Filter any() {
            List<Filter> parts = new ArrayList<>();
            do {
                Filter part = all();
                parts.addAll(part instanceof Filter.Or(List<Filter> inner) ? inner : List.of(part));
            } while (take("or", "||"));
            return parts.size() == 1 ? parts.getFirst() : new Filter.Or(parts);
        }

        private Filter all() {
            List<Filter> parts = new ArrayList<>();
            do {
                Filter part = part();
                parts.addAll(part instanceof Filter.And(List<Filter> inner) ? inner : List.of(part));
            } while (take("and", "&&"));
            return parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
        }

        private Filter part() {
            Token token = next();
            if (++depth > DEEPEST) {
                throw fault(token, FilterFault.TOO_LONG);
            }
            Filter part;
            if (take("not", "!")) {
                part = new Filter.Not(part());
            } else if (take("", "(")) {
                part = any();
                if (!take("", ")")) {
                    throw next().kind() == Kind.END
                            ? fault(token, FilterFault.OPEN_PARENTHESIS)
                            : fault(next(), FilterFault.UNEXPECTED, next().text());
                }
            } else {
                part = test();
            }
            depth--;
            return part;
        }

        private Filter test() {
            Token name = next();
            if (name.kind() == Kind.END) {
                throw fault(name, FilterFault.MISSING_TEST);
            }
            if (name.kind() == Kind.SIGN || name.isKeyword()) {
                throw fault(name, FilterFault.UNEXPECTED, name.text());
            }
            at++;
            Optional<Subject> subject = vocabulary.subject(name.text());
            Optional<Term> term = vocabulary.term(name.text());
            if (vocabulary.isConversation(name.text())) {
                Token operator = operator(name, "= != in");
                return new Filter.OfConversation(negated(operator), list(operator, this::recordNumber));
            }
            if (subject.isPresent()) {
                return field(name, subject.get());
            }
            if (term.isEmpty()) {
                throw new Fault(new FilterError(
                        name.from(), name.to(), FilterFault.UNKNOWN_NAME, List.of(name.text()), meant(name)));
            }
            return term.get().values().isEmpty()
                    ? new Filter.Says(term.get().name(), false, List.of())
                    : says(name, term.get());
        }

        private Filter field(Token name, Subject subject) {
            boolean ordered = subject.type() == FieldType.NUMBER || subject.type() == FieldType.TIME;
            boolean text = subject.type() == FieldType.TEXT;
            boolean flags = subject.isOf(Field.TCP_FLAGS);
            String operators = "= != in" + (ordered ? " < <= > >=" : "") + (text ? " ~" : "") + (flags ? " has" : "");
            Token operator = operator(name, operators);
            FilterValues values = new FilterValues(vocabulary.zone(), subject);
            Optional<Filter> compared = compared(subject, operator);
            if (compared.isPresent()) {
                return compared.get();
            }
            return switch (operator.text().toLowerCase(Locale.ROOT)) {
                case "<" -> new Filter.Bounded(subject, Bound.BELOW, bound(values).from());
                case "<=" -> new Filter.Bounded(subject, Bound.AT_MOST, bound(values).to());
                case ">" -> new Filter.Bounded(subject, Bound.ABOVE, bound(values).to());
                case ">=" -> new Filter.Bounded(subject, Bound.AT_LEAST, bound(values).from());
                case "~", "contains" -> new Filter.Contains(subject, one().text());
                case "has" -> new Filter.Has(subject, bound(values).from());
                default -> new Filter.OneOf(subject, negated(operator), list(operator, () -> value(values)));
            };
        }

        /// Another field behind the operator.
        private Optional<Filter> compared(Subject subject, Token operator) {
            Token name = next();
            Optional<Subject> other = name.kind() == Kind.WORD && subject.isDocumented()
                    ? Vocabulary.documented(name.text())
                    : Optional.empty();
            Optional<Comparison> comparison =
                    Arrays.stream(Comparison.values()).filter(each -> operator.is(each.sign())).findFirst();
            if (other.isEmpty() || comparison.isEmpty()) {
                return Optional.empty();
            }
            boolean spans = subject.equals(Subject.TIME) || other.get().equals(Subject.TIME);
            if (spans || other.get().type() != subject.type()) {
                throw fault(name, FilterFault.OTHER_KIND, name.text(), subject.name());
            }
            at++;
            return Optional.of(new Filter.Compared(subject, comparison.get(), other.get()));
        }

        private Filter says(Token name, Term term) {
            Token operator = operator(name, "= != in");
            return new Filter.Says(term.name(), negated(operator), list(operator, () -> valueOf(term)));
        }

        private int recordNumber() {
            Token token = one();
            if (!token.text().matches("#?0*[1-9]\\d{0,8}")) {
                throw fault(token, FilterFault.NOT_A_RECORD, token.text());
            }
            return Integer.parseInt(token.text().replace("#", ""));
        }

        private String valueOf(Term term) {
            Token token = one();
            return term.values()
                    .stream()
                    .filter(value -> value.equalsIgnoreCase(token.text()))
                    .findFirst()
                    .orElseThrow(() -> new Fault(new FilterError(
                            token.from(), token.to(), FilterFault.UNKNOWN_VALUE,
                            List.of(token.text(), term.name(), some(term.values())),
                            Suggestion.nearest(
                                    token.text(), term.values().stream().limit(MOST_LOOKED_AT).toList()))));
        }

        /// The first values, and a sign for more.
        private static String some(List<String> values) {
            String first = values.stream().limit(MOST_NAMED).map(FilterText::ofTerm).collect(Collectors.joining(", "));
            return values.size() > MOST_NAMED ? first + ", …" : first;
        }

        /// Takes the operator behind a name, one of `allowed`. Of `not in` it is the `not`.
        private Token operator(Token name, String allowed) {
            Token operator = next();
            boolean notIn = operator.isWord("not") && tokens.get(at + 1).isWord("in");
            boolean word = operator.isWord("in") || operator.isWord("has") || operator.isWord("contains") || notIn;
            boolean sign = operator.kind() == Kind.SIGN && List.of("=", "!=", "<", "<=", ">", ">=", "~")
                    .contains(operator.text());
            if (!word && !sign) {
                throw new Fault(name.to(), name.to(), FilterFault.MISSING_OPERATOR, List.of(name.text()));
            }
            String canonical = notIn ? "in" : operator.isWord("contains") ? "~" : operator.text();
            if (!List.of(allowed.split(" ", -1)).contains(canonical.toLowerCase(Locale.ROOT))) {
                throw fault(operator, FilterFault.WRONG_OPERATOR, name.text(), allowed);
            }
            at += notIn ? 2 : 1;
            return operator;
        }

        private static boolean negated(Token operator) {
            return operator.is("!=") || operator.isWord("not");
        }

        /// The values behind `=`, `!=` or `in`; only `in` may have several.
        private <T> List<T> list(Token operator, Supplier<T> one) {
            boolean several = !operator.is("=") && !operator.is("!=");
            Token open = next();
            if (!several || !take("", "(")) {
                return List.of(one.get());
            }
            List<T> values = new ArrayList<>();
            do {
                values.add(one.get());
            } while (take("", ","));
            if (!take("", ")")) {
                throw next().kind() == Kind.END
                        ? fault(open, FilterFault.OPEN_PARENTHESIS)
                        : fault(next(), FilterFault.UNEXPECTED, next().text());
            }
            return List.copyOf(values);
        }

        private FilterValue.Numbers bound(FilterValues values) {
            return values.bound(joined());
        }

        private FilterValue value(FilterValues values) {
            Token from = joined();
            if (from.kind() == Kind.WORD && from.text().equals("-")) {
                return new FilterValue.Missing();
            }
            return take("", "..") ? values.range(from, joined()) : values.value(from);
        }

        /// The next value; a date and the time of day behind it are one, and so are a number and its unit.
        private Token joined() {
            Token token = one();
            Token behind = next();
            boolean date = FilterValues.isDate(token.text()) && FilterValues.isTimeOfDay(behind.text());
            boolean unit = FilterValues.isNumber(token.text()) && behind.kind() == Kind.WORD
                    && FilterValues.isUnit(behind.text()) && vocabulary.subject(behind.text()).isEmpty();
            if (!date && !unit) {
                return token;
            }
            at++;
            return new Token(
                    Kind.WORD, token.text() + (date ? "T" : " ") + behind.text(), token.from(), behind.to());
        }

        private Token one() {
            Token token = next();
            boolean value = token.kind() == Kind.QUOTED
                    || (token.kind() == Kind.WORD && !token.isWord("and") && !token.isWord("or"));
            if (!value) {
                Token before = tokens.get(at - 1);
                throw new Fault(before.to(), before.to(), FilterFault.MISSING_VALUE, List.of(before.text()));
            }
            at++;
            return token;
        }

        private Optional<String> meant(Token name) {
            String word = name.text();
            if (Address.parse(word).isPresent() || Cidr.parse(word).isPresent()) {
                return Optional.of("addr = " + word);
            }
            if (word.equalsIgnoreCase("ACCEPT") || word.equalsIgnoreCase("REJECT")) {
                return Optional.of("action = " + word.toUpperCase(Locale.ROOT));
            }
            if (Protocol.number(word).isPresent()) {
                return Optional.of("protocol = " + word.toLowerCase(Locale.ROOT));
            }
            return Suggestion.nearest(word, vocabulary.names());
        }

        private Token next() {
            return tokens.get(at);
        }

        /// Goes past the keyword or the sign when it is next.
        private boolean take(String keyword, String sign) {
            boolean there = next().is(sign) || (!keyword.isEmpty() && next().isWord(keyword));
            at += there ? 1 : 0;
            return there;
        }

        private Fault fault(Token token, FilterFault fault, String... arguments) {
            return new Fault(token.from(), token.to(), fault, List.of(arguments));
        }
    }
}
