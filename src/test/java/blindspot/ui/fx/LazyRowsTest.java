package blindspot.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.store.RowSet;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

final class LazyRowsTest {
    private final LazyRows rows = new LazyRows();

    @Test
    void isEmptyAtFirst() {
        assertThat(rows).isEmpty();
    }

    @Test
    void givesTheRowsInTheirOrder() {
        rows.show(RowSet.of(new int[] {7, 3, 5}));

        assertThat(rows).containsExactly(7, 3, 5);
        assertThat(rows.indexOf(5)).isEqualTo(2);
        assertThat(rows.indexOf(4)).isEqualTo(-1);
        assertThat(rows.contains(3)).isTrue();
    }

    @Test
    void tellsOfOneReplacement() {
        rows.show(RowSet.of(new int[] {7, 3}));
        List<String> heard = new ArrayList<>();
        rows.addListener((ListChangeListener<Integer>) change -> {
            while (change.next()) {
                heard.add(change.getRemoved() + " -> " + change.getAddedSubList());
            }
        });

        rows.show(RowSet.all(3));

        assertThat(heard).containsExactly("[7, 3] -> [0, 1, 2]");
    }

    @Test
    void makesNothingOfRowsThatNobodyAsksFor() {
        rows.show(RowSet.all(Integer.MAX_VALUE));
        rows.show(RowSet.all(Integer.MAX_VALUE - 1));

        assertThat(rows.size()).isEqualTo(Integer.MAX_VALUE - 1);
        assertThat(rows.get(2_000_000_000)).isEqualTo(2_000_000_000);
    }
}
