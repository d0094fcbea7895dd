package blindspot.ui.records;

import blindspot.ui.fx.RowWindow;
import blindspot.ui.session.Selection;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// One cell: the text of its column for the row it is given.
final class RecordCell extends TableCell<Integer, Integer> {
    private final RecordsModel model;
    private final RowWindow rows;
    private final RecordColumn column;
    private final Text ruler = new Text();

    /// Held here, and by the column weakly: the table makes new cells when it is refreshed.
    private final InvalidationListener columnResized = _ -> layOutRow();
    private String whole = "";
    private String shorter = "";
    private @Nullable RecordTexts shownBy;
    private double characterWidth;

    RecordCell(RecordsModel model, RowWindow rows, RecordColumn column) {
        this.model = model;
        this.rows = rows;
        this.column = column;
        getStyleClass().addAll(styleClasses(column));
        // Its row gives it a place as wide as its column and asks for no size. Else a text that is placed anew within it would
        // have the row laid out again, and with that the whole table, styles and all.
        setManaged(false);
        tableColumnProperty().subscribe(shown -> {
            if (shown != null) {
                shown.widthProperty().addListener(new WeakInvalidationListener(columnResized));
            }
        });
        if (column.grows()) {
            fontProperty().subscribe(font -> {
                ruler.setFont(font);
                characterWidth = widthOf("0000000000") / 10;
                fit();
            });
            widthProperty().subscribe((_, _) -> fit());
            insetsProperty().subscribe((_, _) -> fit());
        }
        hoverProperty().subscribe(this::showHint);
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (!event.isKeyboardTrigger()
                    && getItem() != null
                    && getTableRow().getContextMenu() instanceof RowMenu menu) {
                model.selectAt(rows.positionOf(getIndex()));
                menu.pointAt(column);
            }
        });
    }

    static List<String> styleClasses(RecordColumn column) {
        List<String> classes = new ArrayList<>(List.of(column.id()));
        if (column.numeric()) {
            classes.add("numeric");
        }
        if (column.mono()) {
            classes.add("mono");
        }
        return classes;
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        shownBy = null;
        if (getParent() == null) {
            refresh(model.texts().get(), true);
        }
    }

    /// Shows what these say, unless it does already; its row asks for it when it is laid out.
    ///
    /// @param again whether they may say something else than before
    void refresh(RecordTexts texts, boolean again) {
        if (again || !texts.equals(shownBy)) {
            show(texts);
        }
    }

    private void show(RecordTexts texts) {
        shownBy = texts;
        whole = "";
        shorter = "";
        if (isIn(texts)) {
            int before = rowBefore();
            whole = texts.whole(column, getItem(), before);
            shorter = texts.isShortened(column) ? texts.cell(column, getItem(), before) : whole;
        }
        fit();
    }

    /// A cell that the table keeps for later may have the number of a row that is gone.
    private boolean isIn(RecordTexts texts) {
        return texts.has(getItem()) && getIndex() < rows.size();
    }

    /// Shows the text, shortened where it has no room: the end of an id, and of an address with a port, matters most. A
    /// pointer that rests on it is told the whole then.
    private void fit() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        setText(
                getWidth() <= 0
                        ? whole
                        : column.endpoint()
                                ? EndpointText.fitted(whole, (int) (room / characterWidth))
                                : shorter.equals(whole) || widthOf(whole) <= room
                                        ? whole
                                        : NamedId.fitted(shorter, shown -> widthOf(shown) <= room));
        showHint();
    }

    private void layOutRow() {
        if (getTableRow() != null) {
            getTableRow().requestLayout();
        }
    }

    private double widthOf(String text) {
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    /// Hundreds of cells change at once, and a pointer rests on one.
    private void showHint() {
        String hint = isHover() ? hint() : "";
        if (hint.isEmpty() && isHover() && !whole.equals(getText())) {
            hint = whole;
        }
        if (hint.isEmpty()) {
            setTooltip(null);
        } else if (getTooltip() == null) {
            setTooltip(new Tooltip(hint));
        } else {
            getTooltip().setText(hint);
        }
    }

    private String hint() {
        RecordTexts texts = model.texts().get();
        return isIn(texts) ? texts.hint(column, getItem()) : "";
    }

    /// A reader of the screen is told what a pointer is told, else all of the text.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.TEXT) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        refresh(model.texts().get(), false);
        String hint = hint();
        return hint.isEmpty() ? whole : hint;
    }

    private int rowBefore() {
        int position = rows.positionOf(getIndex()) - 1;
        return position < 0 ? Selection.NO_ROW : model.rows().rows().row(position);
    }
}
