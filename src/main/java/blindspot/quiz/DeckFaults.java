package blindspot.quiz;

import blindspot.decode.json.JsonObject;
import blindspot.task.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects what is wrong with a deck file, with its place in the file.
final class DeckFaults {
    private final Optional<JsonObject> root;
    private final List<DeckFault> errors = new ArrayList<>();
    private final List<DeckFault> warnings = new ArrayList<>();
    private long left;

    /// @param root the object of the file; empty where it has none
    DeckFaults(Optional<JsonObject> root) {
        this.root = root;
    }

    void error(Problem problem) {
        add(problem, errors);
    }

    void warning(Problem problem) {
        add(problem, warnings);
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    DeckReading with(Optional<Deck> deck) {
        return new DeckReading(deck, errors, warnings, left);
    }

    private void add(Problem problem, List<DeckFault> faults) {
        if (faults.size() == DeckReading.MOST) {
            left++;
            return;
        }
        List<String> arguments = problem.arguments();
        boolean placed = arguments.size() > 2 && isNumber(arguments.get(1)) && isNumber(arguments.get(2));
        int line = placed ? Integer.parseInt(arguments.get(1)) : 0;
        int column = placed ? Integer.parseInt(arguments.get(2)) : 0;
        String at = root.flatMap(object -> object.keyAt(line, column)).orElse("");
        String missing = switch (problem.code()) {
            case "json-missing-property" -> arguments.get(3);
            case "deck-missing-translation" -> arguments.get(4);
            default -> "";
        };
        faults.add(new DeckFault(problem, line, column, at + (at.isEmpty() || missing.isEmpty() ? "" : ".") + missing));
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,9}");
    }
}
