package blindspot.ui.records;

import blindspot.ui.fx.RowWindow;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/// One row. A record without traffic has a notice across the columns that it leaves empty.
final class RecordRow extends TableRow<Integer> {
    private static final PseudoClass NO_TRAFFIC = PseudoClass.getPseudoClass("no-traffic");
    private static final PseudoClass TOGETHER = PseudoClass.getPseudoClass("together");
    private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");

    private final RecordsModel model;
    private final RowWindow rows;

    /// Held here, and by the session weakly: the table makes new rows when it is refreshed.
    private final InvalidationListener spanChanged = _ -> showTogether();
    private final InvalidationListener otherSaid = _ -> sayAgain();
    private final Label notice = new Label();
    private boolean stale = true;

    RecordRow(RecordsModel model, RowWindow rows, RowMenu menu) {
        this.model = model;
        this.rows = rows;
        setContextMenu(menu);
        getStyleClass().add("record-row");
        notice.getStyleClass().add("row-notice");
        model.session().selection().span().addListener(new WeakInvalidationListener(spanChanged));
        model.texts().addListener(new WeakInvalidationListener(otherSaid));
        rows.addListener(new WeakInvalidationListener(otherSaid));
        notice.setManaged(false);
        notice.setMouseTransparent(true);
        notice.setAlignment(Pos.CENTER_LEFT);
    }

    private void showTogether() {
        pseudoClassStateChanged(
                TOGETHER,
                !isEmpty() && model.session().selection().span().get().contains(rows.positionOf(getIndex())));
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        showTogether();
        sayAgain();
    }

    /// What is said of the row may be other, though the row is not. How it looks is known before styles are applied to what
    /// is laid out; its cells are asked again when it is, once for all that changed by then, and not made anew. Where there
    /// are no rows it is hidden, and told when there are some.
    private void sayAgain() {
        stale = true;
        if (model.session().picture().get().rows().size() > 0) {
            showWhatItIs();
            requestLayout();
        }
    }

    private void showWhatItIs() {
        RecordTexts texts = model.texts().get();
        Integer row = getItem();
        boolean there = texts.has(row);
        notice.setText(there ? texts.notice(row) : "");
        pseudoClassStateChanged(NO_TRAFFIC, there && texts.hasNoTraffic(row));
        pseudoClassStateChanged(REJECTED, there && texts.rejected(row));
    }

    /// The table has its new rows by now.
    private void refresh() {
        RecordTexts texts = model.texts().get();
        for (Node child : getChildrenUnmodifiable()) {
            if (child instanceof RecordCell cell) {
                cell.refresh(texts, stale);
            }
        }
        stale = false;
    }

    /// The skin fills the row with cells only, here and there anew; the notice is put on top of them again.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        refresh();
        boolean wanted = !notice.getText().isEmpty();
        if (wanted && !getChildren().contains(notice)) {
            getChildren().add(notice);
        } else if (!wanted) {
            getChildren().remove(notice);
        }
        if (wanted) {
            layoutNotice();
        }
    }

    /// Over the widest run of neighbouring columns that are empty in this row.
    private void layoutNotice() {
        double x = snappedLeftInset();
        double from = x;
        double widest = 0;
        double widestFrom = x;
        for (TableColumn<Integer, ?> column : getTableView().getVisibleLeafColumns()) {
            x += column.getWidth();
            if (!RecordsView.of(column).spanned()) {
                from = x;
            } else if (x - from > widest) {
                widest = x - from;
                widestFrom = from;
            }
        }
        notice.resizeRelocate(widestFrom, 0, widest, getHeight());
    }
}
