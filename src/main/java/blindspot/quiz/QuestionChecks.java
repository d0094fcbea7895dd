package blindspot.quiz;

import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonValue;
import blindspot.query.FilterError;
import blindspot.query.ParsedFilter;
import blindspot.task.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Asks the questions of a deck on the path and records that it comes with, and finds what cannot be asked there, is not
/// proved there, or is answered otherwise than the deck says.
final class QuestionChecks {
    private static final List<String> FILTERS = List.of("evidence", "record", "records", "next");
    private static final String ANSWER = "answer";

    /// A number with a larger exponent is no count, and would be long when written out.
    private static final int MOST_ZEROS = 20;

    private final Ground ground;
    private final DeckFaults faults;

    /// @param ground without records where these are not to be asked
    QuestionChecks(Ground ground, DeckFaults faults) {
        this.ground = ground;
        this.faults = faults;
    }

    /// @param root what `deck` was read out of
    void check(Deck deck, JsonObject root) {
        List<JsonObject> objects = root.objects("questions", 1, Deck.MOST_QUESTIONS);
        for (int i = 0; i < deck.questions().size(); i++) {
            check(deck.questions().get(i), objects.get(i));
        }
    }

    private void check(Question question, JsonObject object) {
        boolean records = !ground.table().isEmpty();
        if (records && !filtersAreRight(object)) {
            return;
        }
        if (question.asksOfRecords() && !records) {
            return;
        }
        Optional<Posed> posed = question.posed(ground);
        if (posed.isEmpty()) {
            faults.warning(nobodyAnswers(question, object));
            return;
        }
        if (records && needsProof(question, posed.get()) && question.proof(ground).size() == 0) {
            faults.warning(object.text("id").refuse("deck-no-evidence", question.wording().id()).problem());
        }
        object.value(ANSWER).ifPresent(stated -> checkAnswer(stated, posed.get()));
    }

    private static Problem nobodyAnswers(Question question, JsonObject object) {
        return question instanceof LegsQuestion legs
                ? object.text("recordedBy").refuse("deck-nobody-answers", legs.recordedBy().code()).problem()
                : object.text("id").refuse("deck-cannot-be-asked", question.wording().id()).problem();
    }

    /// An answer that is "nothing" has no records that prove it.
    private static boolean needsProof(Question question, Posed posed) {
        return question.wording().evidence().isPresent()
                || (posed.form() instanceof Form.Marks marks
                        && question instanceof LegsQuestion
                        && marks.choices().stream().anyMatch(Choice::right));
    }

    private boolean filtersAreRight(JsonObject object) {
        boolean right = true;
        for (String name : FILTERS) {
            Optional<JsonValue.Text> text = object.optionalText(name);
            if (text.isPresent() && ground.parse(text.get().value()) instanceof ParsedFilter.Wrong(FilterError error)) {
                String filter = text.get().value();
                String at = filter.substring(
                        Math.min(error.from(), filter.length()), Math.min(error.to(), filter.length()));
                faults.error(text.get()
                        .refuse("deck-wrong-filter", filter, at, Integer.toString(error.from() + 1))
                        .problem());
                right = false;
            }
        }
        return right;
    }

    private void checkAnswer(JsonValue stated, Posed posed) {
        String found = switch (posed.form()) {
            case Form.Entry(String right, _) -> right;
            case Form.Marks marks -> IntStream.rangeClosed(1, marks.choices().size())
                    .filter(number -> marks.choices().get(number - 1).right())
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(", "));
            case Form.Sequence _ -> "";
        };
        String said = said(stated);
        if (!said.equals(found)) {
            faults.error(stated.refuse("deck-wrong-answer", said, found.isEmpty() ? "-" : found).problem());
        }
    }

    private static String said(JsonValue stated) {
        return switch (stated) {
            case JsonValue.Text(_, String value) -> value;
            case JsonValue.Numeral(_, var value) ->
                Math.abs((long) value.scale()) > MOST_ZEROS ? value.toString() : value.toPlainString();
            case JsonValue.Items(_, List<JsonValue> values) -> {
                List<String> parts = new ArrayList<>();
                values.forEach(value -> parts.add(said(value)));
                yield String.join(", ", parts);
            }
            case JsonObject object -> object.type();
            case JsonValue other -> other.type();
        };
    }
}
