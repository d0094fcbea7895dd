package blindspot.quiz;

import blindspot.model.Printable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What a learner answers, as far as it is given.
///
/// @param marked the numbers of the marked choices
/// @param order the numbers of things in the order in which they were put
/// @param entry what was written
/// @param record the row of the record that was pointed at
/// @param certainty how sure the learner is; empty where that is not said
public record Answer(
        SortedSet<Integer> marked,
        List<Integer> order,
        String entry,
        OptionalInt record,
        Optional<Certainty> certainty) {
    /// The most characters of [#entry] that are kept.
    public static final int LONGEST = 200;

    public Answer {
        marked = Collections.unmodifiableSortedSet(new TreeSet<>(marked));
        order = List.copyOf(order);
    }

    /// Before anything is answered to a question of this form.
    static Answer before(Form form) {
        List<Integer> order = form instanceof Form.Sequence(var items, _)
                ? IntStream.rangeClosed(1, items.size()).boxed().toList()
                : List.of();
        return new Answer(Collections.emptySortedSet(), order, "", OptionalInt.empty(), Optional.empty());
    }

    /// With the mark of a choice set, or taken away. Where one only is to be marked in its group, that of another goes.
    Answer toggling(Form.Marks form, int choice) {
        SortedSet<Integer> marks = new TreeSet<>(marked);
        Group group = form.groupOf(choice);
        boolean was = marks.contains(choice);
        if (!group.several()) {
            int first = form.firstOf(group);
            marks.removeIf(other -> other >= first && other < first + group.choices().size());
        }
        if (was) {
            marks.remove(choice);
        } else {
            marks.add(choice);
        }
        return new Answer(marks, order, entry, record, certainty);
    }

    /// With the thing at a place, from 1, moved by so many places, as far as there are any.
    Answer moving(int place, int by) {
        List<Integer> moved = new ArrayList<>(order);
        int item = moved.get(place - 1);
        moved.subList(place - 1, place).clear();
        moved.add(Math.clamp(place - 1 + by, 0, moved.size()), item);
        return new Answer(marked, moved, entry, record, certainty);
    }

    /// With a text written; of one that is too long its first [#LONGEST] characters.
    Answer writing(String text) {
        return new Answer(marked, order, Printable.beginning(text, LONGEST), record, certainty);
    }

    Answer pointingAt(int row) {
        return new Answer(marked, order, entry, OptionalInt.of(row), certainty);
    }

    Answer certain(Optional<Certainty> how) {
        return new Answer(marked, order, entry, record, how);
    }
}
