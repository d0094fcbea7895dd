package blindspot.quiz;

import java.util.List;

/// Choices among which one is to be marked, or several.
public record Group(Kind kind, boolean several, List<Choice> choices) {
    public Group {
        choices = List.copyOf(choices);
    }

    /// What is chosen from.
    public enum Kind {
        LEGS("legs"),
        INTERFACES("interfaces"),
        ANSWERS("answers"),
        TRUTH("truth"),
        REASONS("reasons"),
        /// What an interface logs: nothing, ACCEPT, REJECT.
        OUTCOME("outcome"),
        SOURCES("sources"),
        CAUSES("causes");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// The kind's name in message keys.
        public String code() {
            return code;
        }
    }

    /// The most points to get in it: one for each right choice, or one for leaving all where none is right; one where one is
    /// to be marked.
    int points() {
        return several ? Math.max(1, Math.toIntExact(choices.stream().filter(Choice::right).count())) : 1;
    }
}
