package blindspot.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.store.RowSet;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

final class RowWindowTest {
    private static final int MANY = 3 * RowWindow.MOST;

    private final LazyRows rows = new LazyRows();
    private final RowWindow window = new RowWindow(rows);

    @Test
    void isAllRowsWhileTheyAreFew() {
        rows.show(RowSet.of(new int[] {7, 3, 5}));

        assertThat(window).containsExactly(7, 3, 5);
        assertThat(window.isPartial()).isFalse();
        assertThat(window.isNearEdge(0)).isFalse();
        assertThat(window.isNearEdge(2)).isFalse();
        assertThat(window.indexAt(2)).isEqualTo(2);
        assertThat(window.indexAt(3)).isEqualTo(-1);
        rows.show(RowSet.all(RowWindow.MOST));
        assertThat(window.isPartial()).isFalse();
        assertThat(window).hasSize(RowWindow.MOST);
    }

    @Test
    void slidesToAnyPositionButNotBeyondTheEnds() {
        rows.show(RowSet.all(MANY));
        assertThat(window.isPartial()).isTrue();
        assertThat(window.holds(0)).isTrue();
        assertThat(window.holds(RowWindow.MOST)).isFalse();

        window.centerOn(RowWindow.MOST);
        assertThat(window.getFirst()).isEqualTo(RowWindow.MOST / 2);
        assertThat(window.indexAt(RowWindow.MOST)).isEqualTo(RowWindow.MOST / 2);
        assertThat(window.positionOf(RowWindow.MOST / 2)).isEqualTo(RowWindow.MOST);
        assertThat(window.indexOf(RowWindow.MOST)).isEqualTo(RowWindow.MOST / 2);
        assertThat(window.indexOf(3)).isEqualTo(-1);
        window.centerOn(MANY - 1);
        assertThat(window.getLast()).isEqualTo(MANY - 1);
        assertThat(window).hasSize(RowWindow.MOST);
        window.centerOn(5);
        assertThat(window.getFirst()).isZero();
    }

    @Test
    void knowsTheEdgesThatRowsAreBeyond() {
        rows.show(RowSet.all(MANY));
        assertThat(window.isNearEdge(0)).isFalse();
        assertThat(window.isNearEdge(RowWindow.MOST - 1)).isTrue();

        window.centerOn(MANY / 2);
        assertThat(window.isNearEdge(0)).isTrue();
        assertThat(window.isNearEdge(RowWindow.MOST / 2)).isFalse();
        assertThat(window.isNearEdge(RowWindow.MOST - 1)).isTrue();
        window.centerOn(MANY);
        assertThat(window.isNearEdge(0)).isTrue();
        assertThat(window.isNearEdge(RowWindow.MOST - 1)).isFalse();
    }

    @Test
    void staysAmongOtherRowsAsFarAsItCan() {
        rows.show(RowSet.all(MANY));
        window.centerOn(MANY);

        rows.show(RowSet.all(MANY + 10));
        assertThat(window.getFirst()).isEqualTo(MANY - RowWindow.MOST);
        rows.show(RowSet.all(RowWindow.MOST + 1));
        assertThat(window.getFirst()).isEqualTo(1);
        rows.show(RowSet.all(2));
        assertThat(window).containsExactly(0, 1);
    }

    @Test
    void keepsItsPlacesAndSaysNothingWhereThereAreNoRows() {
        assertThat(window.vacant().get()).as("before there are any").isTrue();
        assertThat(window).isEmpty();
        rows.show(RowSet.all(MANY));
        window.centerOn(MANY);
        assertThat(window.vacant().get()).isFalse();
        List<String> heard = heard();

        rows.show(RowSet.all(0));
        assertThat(window.vacant().get()).isTrue();
        assertThat(window).hasSize(RowWindow.MOST);
        assertThat(window.all()).isZero();
        assertThat(window.isPartial()).isFalse();
        assertThat(heard).isEmpty();

        rows.show(RowSet.all(MANY));
        assertThat(window.vacant().get()).isFalse();
        assertThat(window.getLast()).as("where it was").isEqualTo(MANY - 1);
        assertThat(heard).containsExactly("other in " + RowWindow.MOST + " places");
    }

    @Test
    void tellsOfRowsThatComeAfterNoneThoughTheirNumbersAreThoseOfThePlaces() {
        rows.show(RowSet.of(new int[] {1, 0}));
        rows.show(RowSet.all(0));
        List<String> heard = heard();

        rows.show(RowSet.all(2));
        assertThat(heard).containsExactly("other in 2 places");
        assertThat(window).containsExactly(0, 1);
        rows.show(RowSet.all(0));
        rows.show(RowSet.of(new int[] {9}));
        assertThat(window).containsExactly(9);
    }

    @Test
    void tellsOfEachChangeOnceAndWhileItDoes() {
        rows.show(RowSet.all(MANY));
        List<String> heard = heard();

        window.centerOn(RowWindow.MOST);
        rows.show(RowSet.all(1));

        assertThat(heard)
                .containsExactly("other in " + RowWindow.MOST + " places", RowWindow.MOST / 2 + " -> 0");
        assertThat(window.isChanging()).isFalse();
    }

    @Test
    void otherRowsInAsManyPlacesMoveNone() {
        rows.show(RowSet.of(new int[] {7, 3}));
        List<String> heard = heard();

        rows.show(RowSet.of(new int[] {7, 4}));
        assertThat(heard).containsExactly("other in 2 places");
        assertThat(window).containsExactly(7, 4);
        rows.show(RowSet.of(new int[] {7, 4, 5}));
        assertThat(heard).hasSize(2).endsWith("7 -> 7");
    }

    @Test
    void saysNothingWhereTheSameRowsStayInTheWindow() {
        rows.show(RowSet.all(MANY));
        window.centerOn(RowWindow.MOST);
        RowSet some = RowSet.of(new int[] {7, 3});
        List<String> heard = heard();

        window.centerOn(RowWindow.MOST);
        rows.show(RowSet.all(MANY));
        assertThat(heard).isEmpty();
        rows.show(RowSet.all(MANY + 1));
        assertThat(heard).as("there are more outside").hasSize(1);
        rows.show(some);
        rows.show(some);
        assertThat(heard).hasSize(2);
    }

    private List<String> heard() {
        List<String> heard = new ArrayList<>();
        window.addListener((ListChangeListener<Integer>) change -> {
            while (change.next()) {
                assertThat(window.isChanging()).isTrue();
                heard.add(
                        change.wasUpdated()
                                ? "other in " + (change.getTo() - change.getFrom()) + " places"
                                : change.getRemoved().getFirst() + " -> " + change.getAddedSubList().getFirst());
            }
        });
        return heard;
    }
}
