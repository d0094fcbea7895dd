package blindspot.quiz;

import blindspot.i18n.Language;
import blindspot.i18n.LocalizedText;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a deck of questions that were read elsewhere, in one language: its author adds the other, and citations.
public final class DeckWriter {
    /// Lines end alike on every machine.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private final Language language;

    public DeckWriter(Language language) {
        this.language = language;
    }

    /// The file of a deck of questions of the kinds that [GiftReader] reads; of another kind there must be none.
    public String text(String id, List<Question> questions) {
        ObjectNode deck = JSON.createObjectNode();
        deck.put("kind", DeckFile.KIND);
        deck.put("version", DeckFile.VERSION);
        deck.put("id", id);
        put(deck, "title", new LocalizedText(id, id));
        ArrayNode all = deck.putArray("questions");
        questions.forEach(question -> put(all.addObject(), question));
        return JSON.writeValueAsString(deck) + "\n";
    }

    private void put(ObjectNode node, Question question) {
        node.put("id", question.wording().id());
        node.put("type", question.type());
        put(node, "prompt", question.wording().prompt());
        switch (question) {
            case ChoiceQuestion choice -> {
                ArrayNode options = node.putArray("options");
                choice.options().forEach(option -> put(options.addObject(), option));
            }
            case TruthQuestion truth when truth.reasons().isEmpty() -> node.put("right", truth.right());
            case Question other -> throw new IllegalArgumentException(other.type());
        }
        put(node, "explanation", question.wording().explanation());
    }

    private void put(ObjectNode node, Option option) {
        put(node, "text", option.text());
        if (option.right()) {
            node.put("right", true);
        }
        option.why().ifPresent(why -> put(node, "why", why));
    }

    private void put(ObjectNode node, String name, LocalizedText text) {
        node.putObject(name).put(language.code(), text.in(language));
    }
}
