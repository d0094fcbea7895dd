package blindspot.ui.records;

import blindspot.ui.fx.RowWindow;
import blindspot.ui.session.Selection;
import java.util.ArrayList;
import java.util.List;
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
    private String whole = "";
    private String shorter = "";
    private String hint = "";
    private double characterWidth;

    RecordCell(RecordsModel model, RowWindow rows, RecordColumn column) {
        this.model = model;
        this.rows = rows;
        this.column = column;
        getStyleClass().addAll(styleClasses(column));
        if (column.grows()) {
            fontProperty().subscribe(font -> {
                ruler.setFont(font);
                characterWidth = widthOf("0000000000") / 10;
                fit();
            });
            widthProperty().subscribe((_, _) -> fit());
            insetsProperty().subscribe((_, _) -> fit());
        }
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
        if (empty || row == null) {
            whole = "";
            shorter = "";
            hint = "";
        } else {
            RecordTexts texts = model.texts().get();
            int before = rowBefore();
            whole = texts.whole(column, row, before);
            shorter = texts.cell(column, row, before);
            hint = texts.hint(column, row);
        }
        setAccessibleText(hint.isEmpty() ? whole : hint);
        fit();
    }

    /// Shows the text, shortened where it has no room: the end of an id, and of an address with a port, matters most. A
    /// pointer that rests on it is told the whole then.
    private void fit() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        String shown = getWidth() <= 0
                ? whole
                : column.endpoint()
                        ? EndpointText.fitted(whole, (int) (room / characterWidth))
                        : shorter.equals(whole) || widthOf(whole) <= room ? whole : shorter;
        setText(shown);
        showHint(hint.isEmpty() && !shown.equals(whole) ? whole : hint);
    }

    private double widthOf(String text) {
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    private void showHint(String hint) {
        if (hint.isEmpty()) {
            setTooltip(null);
        } else if (getTooltip() == null) {
            setTooltip(new Tooltip(hint));
        } else {
            getTooltip().setText(hint);
        }
    }

    private int rowBefore() {
        int position = rows.positionOf(getIndex()) - 1;
        return position < 0 ? Selection.NO_ROW : model.rows().rows().row(position);
    }
}
