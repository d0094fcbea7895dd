package blindspot.ui.quiz;

import blindspot.model.Field;
import blindspot.model.Printable;
import blindspot.quiz.ShownRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Puts the record that a question is about into words, and says which of its fields come first: those that are asked for,
/// that the question names, and that tell of any record what was recorded of whom and where.
final class RecordWords {
    /// Of a record with fewer fields beside them, all come first.
    static final int LEAST_LATER = 4;

    private static final Set<Field> OF_ANY = Set.of(
            Field.INTERFACE_ID, Field.SRCADDR, Field.DSTADDR, Field.SRCPORT, Field.DSTPORT, Field.PROTOCOL,
            Field.ACTION, Field.FLOW_DIRECTION);

    private final ShownRecord record;
    private final String prompt;

    /// @param prompt what is asked, in whatever language: fields have the same names in all
    RecordWords(ShownRecord record, String prompt) {
        this.record = record;
        this.prompt = prompt;
    }

    List<QuizPage.Value> values() {
        boolean all = record.values().stream().filter(value -> !isFirst(value)).count() < LEAST_LATER;
        return record.values()
                .stream()
                .map(value -> new QuizPage.Value(
                        value.field().text(), value.hidden() ? "?" : Printable.of(value.text()),
                        all || isFirst(value)))
                .toList();
    }

    private boolean isFirst(ShownRecord.Value value) {
        return value.hidden() || value.field().field().filter(OF_ANY::contains).isPresent() || saysMore(value)
                || Pattern.compile("(?<![\\w-])" + Pattern.quote(value.field().text()) + "(?![\\w-])")
                        .matcher(prompt)
                        .find();
    }

    /// The packet's addresses say something only where they are not those of the record.
    private boolean saysMore(ShownRecord.Value value) {
        Optional<Field> field = value.field().field();
        return (field.equals(Optional.of(Field.PKT_SRCADDR)) && !value.text().equals(text(Field.SRCADDR)))
                || (field.equals(Optional.of(Field.PKT_DSTADDR)) && !value.text().equals(text(Field.DSTADDR)));
    }

    private String text(Field wanted) {
        return record.values()
                .stream()
                .filter(value -> value.field().field().equals(Optional.of(wanted)))
                .map(ShownRecord.Value::text)
                .findFirst()
                .orElse("");
    }
}
