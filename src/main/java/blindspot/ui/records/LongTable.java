package blindspot.ui.records;

import blindspot.ui.fx.RowWindow;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;

/// A table over a window of rows that slides with what is shown. While there are rows outside of the window, a bar that
/// spans all of them lies where the table has its own, which spans the window only.
final class LongTable extends StackPane {
    private static final PseudoClass PARTIAL = PseudoClass.getPseudoClass("partial");

    /// In pixels; long enough to be taken hold of, however many rows there are.
    private static final double SHORTEST_THUMB = 24;

    private final TableView<Integer> table;
    private final RowWindow rows;
    private final Node instead;
    private final ScrollBar bar = new ScrollBar();
    private boolean showing;

    /// @param table over `rows`, its cells of a fixed size
    /// @param instead is to be seen in the place of the rows where there are none
    /// @param barText says what the bar is for
    LongTable(TableView<Integer> table, RowWindow rows, Node instead, ObservableValue<String> barText) {
        super(table);
        this.table = table;
        this.rows = rows;
        this.instead = instead;
        getStyleClass().add("long-table");
        bar.setId("records-scroll");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        bar.setVisible(false);
        bar.accessibleTextProperty().bind(barText);
        bar.valueProperty().subscribe((_, value) -> {
            if (!showing) {
                showAtTop(value.doubleValue() < bar.getMax() ? (int) Math.round(value.doubleValue()) : rows.all() - 1);
            }
        });
        bar.addEventFilter(ScrollEvent.ANY, event -> {
            flow().ifPresent(flow -> flow.fireEvent(event.copyFor(flow, flow)));
            event.consume();
        });
        instead.setManaged(false);
        instead.visibleProperty().bind(rows.vacant());
        getChildren().addAll(bar, instead);
        rows.vacant().subscribe(() -> {
            bar.setVisible(rows.isPartial());
            requestLayout();
        });
        rows.subscribe(this::rowsChanged);
        rowsChanged();
    }

    private void rowsChanged() {
        pseudoClassStateChanged(PARTIAL, rows.isPartial());
        bar.setVisible(rows.isPartial());
        requestLayout();
    }

    /// The pixels that columns have beside each other.
    double room() {
        double bars = 0;
        for (Node part : flow().map(VirtualFlow::getChildrenUnmodifiable).orElse(FXCollections.emptyObservableList())) {
            bars += part instanceof ScrollBar own && own.getOrientation() == Orientation.VERTICAL
                    ? Math.ceil(own.prefWidth(-1)) : 0;
        }
        return table.getWidth() - table.snappedLeftInset() - table.snappedRightInset() - bars;
    }

    boolean onScreen(int position) {
        if (flow().isEmpty()) {
            return false;
        }
        IndexedCell<?> first = flow().get().getFirstVisibleCell();
        IndexedCell<?> last = flow().get().getLastVisibleCell();
        return first != null
                && last != null
                && rows.positionOf(first.getIndex()) < position
                && position < rows.positionOf(last.getIndex());
    }

    /// Makes sure that the row at a position is in the window. Where it was not, it is on the screen then.
    void hold(int position) {
        if (!rows.holds(position)) {
            showAtTop(position);
        }
    }

    /// Scrolls to the row at a position.
    void scrollTo(int position) {
        hold(position);
        table.scrollTo(rows.indexAt(position));
    }

    private void showAtTop(int position) {
        if (!rows.holds(position) || rows.isNearEdge(rows.indexAt(position))) {
            rows.centerOn(position);
        }
        table.scrollTo(rows.indexAt(position));
        layout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        table.layout();
        hideRowsWhereThereAreNone();
        if (rows.isPartial()) {
            flow().ifPresent(flow -> {
                slide(flow);
                showBar(flow);
            });
        }
    }

    /// The headers stay. Rows that are hidden are neither seen nor pointed at; the table shows them again when it hears of
    /// others.
    private void hideRowsWhereThereAreNone() {
        if (rows.vacant().get()) {
            flow().ifPresent(flow -> flow.setVisible(false));
            double y = table.snappedTopInset();
            for (Node part : table.getChildrenUnmodifiable()) {
                y = part instanceof TableHeaderRow header ? header.getLayoutY() + header.getHeight() : y;
            }
            double x = table.snappedLeftInset();
            instead.resizeRelocate(
                    x, y, table.getWidth() - x - table.snappedRightInset(),
                    table.getHeight() - y - table.snappedBottomInset());
        }
    }

    /// Slides the window under what is shown, which stays where it is to the pixel.
    private void slide(VirtualFlow<?> flow) {
        IndexedCell<?> top = flow.getFirstVisibleCell();
        if (top != null && rows.isNearEdge(top.getIndex())) {
            int position = rows.positionOf(top.getIndex());
            double above = -top.getLayoutY();
            rows.centerOn(position);
            flow.scrollToTop(rows.indexAt(position));
            table.layout();
            flow.scrollPixels(above);
            table.layout();
        }
    }

    private void showBar(VirtualFlow<?> flow) {
        IndexedCell<?> top = flow.getFirstVisibleCell();
        for (Node part : flow.getChildrenUnmodifiable()) {
            if (top != null && part instanceof ScrollBar own && own.getOrientation() == Orientation.VERTICAL) {
                Bounds place = sceneToLocal(own.localToScene(own.getLayoutBounds()));
                bar.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
                double rowHeight = table.getFixedCellSize();
                double onScreen = place.getHeight() / rowHeight;
                showing = true;
                bar.setMax(rows.all() - onScreen);
                bar.setVisibleAmount(Math.max(onScreen, bar.getMax() * SHORTEST_THUMB / place.getHeight()));
                bar.setBlockIncrement(onScreen);
                bar.setValue(rows.positionOf(top.getIndex()) - top.getLayoutY() / rowHeight);
                showing = false;
            }
        }
    }

    private Optional<VirtualFlow<?>> flow() {
        for (Node part : table.getChildrenUnmodifiable()) {
            if (part instanceof VirtualFlow<?> flow) {
                return Optional.of(flow);
            }
        }
        return Optional.empty();
    }
}
