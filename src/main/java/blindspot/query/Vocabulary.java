package blindspot.query;

import blindspot.model.Field;
import blindspot.model.FieldName;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The names that a filter may use: AWS's fields, fields that only the loaded logs have, and terms. Immutable.
///
/// `zone` is the one of times that name none. Names are found whatever their case, hyphens and underscores.
public record Vocabulary(List<FieldName> otherFields, List<Term> terms, ZoneId zone) {
    /// What the records of two ends at an interface are together.
    static final String CONVERSATION = "conversation";

    private static final Map<String, Subject> DOCUMENTED = documented();

    public Vocabulary {
        otherFields = otherFields.stream().filter(name -> name.field().isEmpty()).toList();
        terms = List.copyOf(terms);
    }

    /// All names, AWS's fields first.
    public List<String> names() {
        return Stream.of(
                Arrays.stream(Field.values()).map(Field::fieldName),
                Stream.of(Subject.ADDR.name(), Subject.PORT.name(), Subject.TIME.name(), CONVERSATION),
                terms.stream().map(Term::name),
                otherFields.stream().map(FieldName::text))
                .flatMap(names -> names)
                .toList();
    }

    public Optional<Term> term(String name) {
        return terms.stream().filter(term -> isSame(term.name(), name)).findFirst();
    }

    /// What a name stands for; empty for a term and for an unknown name.
    public Optional<Subject> subject(String name) {
        Optional<FieldName> exact = otherFields.stream().filter(field -> field.text().equals(name)).findFirst();
        if (exact.isPresent()) {
            return exact.map(Subject::of);
        }
        return documented(name).or(() -> otherFields.stream()
                .filter(field -> isSame(field.text(), name))
                .reduce((_, last) -> last)
                .map(Subject::of));
    }

    /// What AWS documents under this name, or calls either end's address or port; empty for every other word.
    static Optional<Subject> documented(String name) {
        return Optional.ofNullable(DOCUMENTED.get(folded(name)));
    }

    private static Map<String, Subject> documented() {
        Map<String, Subject> subjects = new HashMap<>();
        Stream.of(Subject.ADDR, Subject.PORT, Subject.TIME).forEach(each -> subjects.put(each.name(), each));
        for (Field field : Field.values()) {
            subjects.put(folded(field.fieldName()), Subject.of(field));
        }
        // As CloudWatch Logs Insights calls them.
        subjects.put("starttime", Subject.of(Field.START));
        subjects.put("endtime", Subject.of(Field.END));
        return Map.copyOf(subjects);
    }

    /// Whether conversations are meant, and no field of that name.
    boolean isConversation(String name) {
        return folded(name).equals(CONVERSATION) && subject(name).isEmpty();
    }

    /// Whether one is written for the other: upper and lower case, hyphens and underscores do not tell names apart.
    public static boolean isSame(String one, String other) {
        return folded(one).equals(folded(other));
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
