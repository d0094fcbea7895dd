package blindspot.quiz;

import blindspot.i18n.LocalizedText;
import blindspot.store.RowSet;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What there is to answer a question with, and what is right.
public sealed interface Form {
    /// Something is marked in each of the groups. The choices are numbered from 1 through all of them.
    ///
    /// @param records one of these rows is to be pointed at besides; empty where no record is
    record Marks(List<Group> groups, Optional<RowSet> records) implements Form {
        public Marks {
            groups = List.copyOf(groups);
        }

        static Marks of(Group... groups) {
            return new Marks(List.of(groups), Optional.empty());
        }

        /// Whether a record is to be pointed at besides.
        public boolean wantsRecord() {
            return records.isPresent();
        }

        /// All choices, that of number 1 first.
        public List<Choice> choices() {
            return groups.stream().flatMap(group -> group.choices().stream()).toList();
        }

        /// The group of a choice.
        public Group groupOf(int number) {
            int last = 0;
            for (Group group : groups) {
                last += group.choices().size();
                if (number <= last) {
                    return group;
                }
            }
            throw new IllegalArgumentException("choice " + number + " of " + last);
        }

        /// The number of the first choice of a group.
        public int firstOf(Group wanted) {
            int first = 1;
            for (Group group : groups) {
                if (group.equals(wanted)) {
                    break;
                }
                first += group.choices().size();
            }
            return first;
        }

        /// The number of the choice that stands for this; empty where none does.
        public OptionalInt choiceOf(Label wanted) {
            List<Choice> choices = choices();
            return IntStream.range(0, choices.size())
                    .filter(at -> choices.get(at).label().equals(wanted))
                    .map(at -> at + 1)
                    .findFirst();
        }
    }

    /// Things are put into their order.
    ///
    /// @param items as they are shown at first, numbered from 1
    /// @param right their numbers in the right order
    record Sequence(List<LocalizedText> items, List<Integer> right) implements Form {
        public Sequence {
            items = List.copyOf(items);
            right = List.copyOf(right);
        }
    }

    /// A value is written.
    ///
    /// @param right as flow logs write it
    /// @param number whether it is a whole number that is counted
    record Entry(String right, boolean number) implements Form {
        /// Whether a text says the right value: spaces around it, the case and width of letters and digits and, of a number,
        /// commas do not count.
        public boolean accepts(String text) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
            String given = number ? plain.replaceAll("[,\\s]", "") : plain.strip();
            return right.equalsIgnoreCase(given);
        }
    }
}
