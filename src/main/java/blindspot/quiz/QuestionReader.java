package blindspot.quiz;

import blindspot.capture.Viewpoint;
import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonValue;
import blindspot.i18n.LocalizedText;
import blindspot.model.Field;
import blindspot.task.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a question out of its object. After an error it reads on, to find the others.
final class QuestionReader {
    /// A deck asks of the two VPCs of a path.
    private static final List<Viewpoint> ASKED = Viewpoint.all(2);

    private static final int MOST_CITATIONS = 4;
    private static final int MOST_STEPS = 12;
    private static final List<String> COMMON =
            List.of("id", "type", "prompt", "hint", "explanation", "citation", "citations");
    private static final List<String> TYPES = List.of(
            LegsQuestion.TYPE, InterfacesQuestion.TYPE, ChoiceQuestion.ONE, ChoiceQuestion.SEVERAL, TruthQuestion.TYPE,
            OrderQuestion.TYPE, WriterQuestion.TYPE, CountQuestion.TYPE, FieldQuestion.TYPE, PredictionQuestion.TYPE,
            CauseQuestion.TYPE);

    private final JsonObject object;
    private final Attempts attempts;

    QuestionReader(JsonObject object, Attempts attempts) {
        this.object = object;
        this.attempts = attempts;
    }

    /// The question; empty where anything of it is wrong.
    ///
    /// @param ids those of the questions before it; its own is added
    Optional<Question> question(Set<String> ids) {
        Optional<String> type = attempts.of(() -> object.text("type")
                .word(word -> Optional.of(word).filter(TYPES::contains), TYPES));
        type.ifPresent(known -> attempts.onlyProperties(
                object, Stream.concat(COMMON.stream(), properties(known)).toArray(String[]::new)));
        Optional<Wording> wording = wording(ids);
        return type.flatMap(known -> wording.flatMap(words -> attempts.of(() -> question(known, words))));
    }

    private static Stream<String> properties(String type) {
        return switch (type) {
            case LegsQuestion.TYPE -> Stream.of("recordedBy", "answer");
            case InterfacesQuestion.TYPE -> Stream.of("leg", "evidence");
            case ChoiceQuestion.ONE, ChoiceQuestion.SEVERAL -> Stream.of("options", "evidence");
            case TruthQuestion.TYPE -> Stream.of("right", "reasons", "evidence");
            case OrderQuestion.TYPE -> Stream.of("items", "evidence");
            case WriterQuestion.TYPE -> Stream.of("record", "evidence");
            case CountQuestion.TYPE -> Stream.of("records", "answer", "evidence");
            case FieldQuestion.TYPE -> Stream.of("record", "field", "answer", "evidence");
            case PredictionQuestion.TYPE -> Stream.of("record", "next", "evidence");
            case CauseQuestion.TYPE -> Stream.of("causes", "steps", "evidence");
            default -> throw new IllegalArgumentException(type);
        };
    }

    private Question question(String type, Wording wording) {
        return switch (type) {
            case LegsQuestion.TYPE -> new LegsQuestion(
                    wording,
                    object.text("recordedBy")
                            .word(code -> Viewpoint.ofCode(code).filter(ASKED::contains),
                                    ASKED.stream().map(Viewpoint::code).toList()));
            case InterfacesQuestion.TYPE -> new InterfacesQuestion(wording, legOr(wording));
            case ChoiceQuestion.ONE -> new ChoiceQuestion(wording, false, options("options", 2, true));
            case ChoiceQuestion.SEVERAL -> new ChoiceQuestion(wording, true, options("options", 2, false));
            case TruthQuestion.TYPE -> new TruthQuestion(
                    wording, requiredFlag("right"),
                    object.has("reasons") ? options("reasons", 2, true) : List.of());
            case OrderQuestion.TYPE -> new OrderQuestion(wording, texts("items", 2, Option.MOST));
            case WriterQuestion.TYPE -> new WriterQuestion(wording, object.text("record").value());
            case CountQuestion.TYPE -> new CountQuestion(wording, object.text("records").value());
            case FieldQuestion.TYPE -> new FieldQuestion(
                    wording, object.text("record").value(),
                    object.text("field")
                            .word(Field::named, Arrays.stream(Field.values()).map(Field::fieldName).toList()));
            case PredictionQuestion.TYPE ->
                new PredictionQuestion(wording, object.text("record").value(), object.text("next").value());
            case CauseQuestion.TYPE -> {
                object.text("evidence");
                yield new CauseQuestion(
                        wording, options("causes", 2, true),
                        object.has("steps") ? texts("steps", 1, MOST_STEPS) : List.of());
            }
            default -> throw new IllegalArgumentException(type);
        };
    }

    /// A leg, or the evidence in its place.
    private Optional<Integer> legOr(Wording wording) {
        if (!object.has("leg") && wording.evidence().isPresent()) {
            return Optional.empty();
        }
        int leg = object.integer("leg");
        if (leg < 1) {
            throw object.refuse("deck-no-leg", Integer.toString(leg));
        }
        return Optional.of(leg);
    }

    private boolean requiredFlag(String name) {
        if (object.value(name).isEmpty()) {
            object.text(name);
        }
        return object.flag(name, false);
    }

    private List<LocalizedText> texts(String name, int least, int most) {
        List<LocalizedText> texts = new ArrayList<>();
        for (JsonObject each : object.objects(name, least, most)) {
            each.allowOnly("text");
            texts.add(attempts.localized(each, "text"));
        }
        return texts;
    }

    /// @param one whether exactly one of them must be right, else at least one
    private List<Option> options(String name, int least, boolean one) {
        List<Option> options = new ArrayList<>();
        for (JsonObject each : object.objects(name, least, Option.MOST)) {
            each.allowOnly("text", "right", "why");
            options.add(new Option(
                    attempts.localized(each, "text"),
                    each.flag("right", false),
                    each.has("why") ? Optional.of(attempts.localized(each, "why")) : Optional.empty()));
        }
        long right = options.stream().filter(Option::right).count();
        if (one ? right != 1 : right == 0) {
            throw object.refuse(one ? "deck-not-one-right" : "deck-none-right", name, Long.toString(right));
        }
        return options;
    }

    private Optional<Wording> wording(Set<String> before) {
        Optional<String> id = attempts.of(() -> id(before));
        Optional<LocalizedText> prompt = attempts.of(() -> attempts.localized(object, "prompt"));
        Optional<LocalizedText> hint = attempts.optionalText(object, "hint");
        Optional<LocalizedText> explanation = attempts.of(() -> attempts.localized(object, "explanation"));
        List<Citation> citations = citations();
        Optional<String> evidence = attempts.of(() -> object.optionalText("evidence").map(JsonValue.Text::value))
                .flatMap(text -> text);
        return id.isEmpty() || prompt.isEmpty() || explanation.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wording(id.get(), prompt.get(), hint, explanation.get(), citations, evidence));
    }

    private String id(Set<String> before) {
        JsonValue.Text id = object.text("id");
        if (!before.add(id.value())) {
            throw id.refuse("deck-repeated-id", id.value());
        }
        return id.value();
    }

    /// One page, or several, or none, which is doubtful.
    private List<Citation> citations() {
        if (!object.has("citations") && !object.has("citation")) {
            attempts.doubt(object.refuse("deck-no-citation").problem());
            return List.of();
        }
        return attempts.of(() -> object.has("citations")
                ? object.objects("citations", 1, MOST_CITATIONS)
                : List.of(object.object("citation")))
                .orElse(List.of())
                .stream()
                .flatMap(each -> attempts.of(() -> citation(each)).stream())
                .toList();
    }

    private Citation citation(JsonObject citation) {
        citation.allowOnly("title", "url");
        JsonValue.Text url = citation.text("url");
        try {
            URI uri = new URI(url.value());
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return new Citation(attempts.localized(citation, "title"), uri);
            }
        } catch (URISyntaxException e) {
            throw new ProblemException(url.refuse("deck-bad-url", url.value()).problem(), e);
        }
        throw url.refuse("deck-bad-url", url.value());
    }
}
