package blindspot.quiz;

import blindspot.i18n.LocalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Asks to put things into their order.
///
/// @param items in the right order, at least two
public record OrderQuestion(Wording wording, List<LocalizedText> items) implements Question {
    static final String TYPE = "order";

    public OrderQuestion {
        items = List.copyOf(items);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean asksOfRecords() {
        return false;
    }

    /// They are shown in another order than the right one, which is the same whenever this question is asked.
    @Override
    public Optional<Posed> posed(Ground ground) {
        List<Integer> shown = new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
        Collections.shuffle(shown, new Random(wording.id().hashCode()));
        if (IntStream.range(0, shown.size()).allMatch(at -> shown.get(at) == at)) {
            Collections.rotate(shown, 1);
        }
        List<Integer> right = IntStream.range(0, shown.size()).mapToObj(item -> shown.indexOf(item) + 1).toList();
        return Optional.of(new Posed(
                this, new Form.Sequence(shown.stream().map(items::get).toList(), right), Optional.empty(),
                Optional.empty()));
    }
}
