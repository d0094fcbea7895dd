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
    private final InvalidationListener textsChanged = _ -> requestLayout();
    private final Label notice = new Label();
    private @Nullable RecordTexts shownBy;

    RecordRow(RecordsModel model, RowWindow rows, RowMenu menu) {
        this.model = model;
        this.rows = rows;
        setContextMenu(menu);
        getStyleClass().add("record-row");
        notice.getStyleClass().add("row-notice");
        model.session().selection().span().addListener(new WeakInvalidationListener(spanChanged));
        model.texts().addListener(new WeakInvalidationListener(textsChanged));
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
        show(model.texts().get());
        showTogether();
        requestLayout();
    }

    private void show(RecordTexts texts) {
        Integer row = getItem();
        boolean there = texts.has(row);
        shownBy = texts;
        notice.setText(there ? texts.notice(row) : "");
        pseudoClassStateChanged(NO_TRAFFIC, there && texts.hasNoTraffic(row));
        pseudoClassStateChanged(REJECTED, there && texts.rejected(row));
    }

    /// What is said of a row may have changed though the row has not. Its cells are asked again, not made anew: the table
    /// has its new rows by now.
    private void refresh() {
        RecordTexts texts = model.texts().get();
        if (!texts.equals(shownBy)) {
            show(texts);
        }
        for (Node child : getChildrenUnmodifiable()) {
            if (child instanceof RecordCell cell) {
                cell.refresh(texts);
            }
        }
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
