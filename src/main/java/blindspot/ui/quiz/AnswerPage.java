package blindspot.ui.quiz;

import java.util.List;
import java.util.Optional;

/// What a question is answered with, in words of one language. Verdicts are empty before the reveal, and so is what is
/// right.
public sealed interface AnswerPage {
    /// Nothing is asked.
    record None() implements AnswerPage {}

    /// Something is marked in each group.
    ///
    /// @param record the record that is pointed at; empty where none is to be
    record Marks(List<Group> groups, Optional<Pointed> record) implements AnswerPage {
        public Marks {
            groups = List.copyOf(groups);
        }

        /// The choices of all groups, that of number 1 first.
        public List<Choice> choices() {
            return groups.stream().flatMap(group -> group.choices().stream()).toList();
        }
    }

    /// Lines are put in order.
    record Order(List<Line> lines) implements AnswerPage {
        public Order {
            lines = List.copyOf(lines);
        }
    }

    /// A value is written.
    ///
    /// @param right what is right, said after the reveal
    record Entry(String text, Verdict verdict, String right) implements AnswerPage {}

    /// Choices among which one is to be marked, or several.
    record Group(String heading, boolean several, List<Choice> choices) {
        public Group {
            choices = List.copyOf(choices);
        }
    }

    /// Something that can be marked.
    ///
    /// @param why what is said of it after the reveal
    record Choice(int number, String name, boolean marked, Verdict verdict, String why) {}

    /// What became of a part of an answer: in a sign and words, and the style of both.
    record Verdict(String mark, String words, String style) {
        /// Before the reveal.
        public static final Verdict NONE = new Verdict("", "", "");

        /// Sign and words.
        String text() {
            return (mark + " " + words).strip();
        }
    }

    /// The record that is pointed at, or that none is yet.
    record Pointed(String heading, String text, Verdict verdict) {}

    /// The thing at a place of an order, from 1.
    record Line(int place, String text, Verdict verdict) {}
}
