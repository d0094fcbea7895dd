package blindspot.cli;

import blindspot.i18n.Messages;
import blindspot.model.Printable;
import blindspot.quiz.Deck;
import blindspot.quiz.DeckFault;
import blindspot.quiz.DeckReading;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Says what was found in a deck: for people, and as JSON. Names and codes are a contract with scripts.
final class DeckOutput {
    /// The most errors, and the most warnings, that are listed for people.
    private static final int SHOWN = 20;

    private DeckOutput() {}

    static void print(String path, DeckReading found, Messages messages, Consumer<String> lines) {
        found.deck()
                .ifPresent(deck -> lines.accept(messages.text(
                        "cli.deck.states", messages.text(deck.title()), deck.questions().size(),
                        deck.journey().size())));
        print(path, found.errors(), messages, lines);
        if (!found.warnings().isEmpty()) {
            lines.accept(messages.text("cli.deck.warnings"));
            print(path, found.warnings(), messages, lines);
        }
        long more = found.left() + Math.max(0, found.errors().size() - SHOWN)
                + Math.max(0, found.warnings().size() - SHOWN);
        if (more > 0) {
            lines.accept(messages.text("cli.deck.more", more));
        }
    }

    private static void print(String path, List<DeckFault> faults, Messages messages, Consumer<String> lines) {
        for (DeckFault fault : faults.subList(0, Math.min(SHOWN, faults.size()))) {
            String place = fault.line() == 0 ? "" : ":" + fault.line() + ":" + fault.column();
            lines.accept(Printable.of(path + place + " " + fault.key()).strip());
            lines.accept("  " + messages.problem(fault.problem()));
            lines.accept("  " + messages.remedy(fault.problem()));
        }
    }

    static void put(ObjectNode input, DeckReading found, Messages messages) {
        ObjectNode node = input.putObject("deck");
        node.put("id", found.deck().map(Deck::id).orElse(null));
        node.put("questions", found.deck().map(deck -> deck.questions().size()).orElse(null));
        put(node.putArray("errors"), found.errors(), messages);
        put(node.putArray("warnings"), found.warnings(), messages);
        node.put("left", found.left());
    }

    private static void put(ArrayNode node, List<DeckFault> faults, Messages messages) {
        for (DeckFault fault : faults) {
            node.addObject()
                    .put("code", fault.problem().code())
                    .put("line", fault.line() == 0 ? null : fault.line())
                    .put("column", fault.column() == 0 ? null : fault.column())
                    .put("key", fault.key().isEmpty() ? null : fault.key())
                    .put("message", messages.problem(fault.problem()))
                    .put("expected", messages.remedy(fault.problem()));
        }
    }
}
