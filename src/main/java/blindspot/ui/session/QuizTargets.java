package blindspot.ui.session;

import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a question shows of itself outside of its pane, and what is marked there as its answer. Used on the JavaFX thread
/// only.
public final class QuizTargets {
    private final ReadOnlyObjectWrapper<QuizMarks> marks = new ReadOnlyObjectWrapper<>(QuizMarks.NONE);
    private IntConsumer legs = _ -> {};
    private IntConsumer nodes = _ -> {};

    QuizTargets() {}

    public ReadOnlyObjectProperty<QuizMarks> marks() {
        return marks.getReadOnlyProperty();
    }

    public void show(QuizMarks wanted) {
        marks.set(wanted);
    }

    /// Marks or unmarks a leg as an answer, by its number; what nobody asks of is left alone.
    public void toggleLeg(int number) {
        legs.accept(number);
    }

    /// The same of the network interfaces of a node, by its index in the topology.
    public void toggleNode(int index) {
        nodes.accept(index);
    }

    /// Who hears [#toggleLeg] and [#toggleNode].
    public void onToggle(IntConsumer leg, IntConsumer node) {
        legs = leg;
        nodes = node;
    }
}
