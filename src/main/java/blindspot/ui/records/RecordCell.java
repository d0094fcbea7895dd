package blindspot.ui.records;

import blindspot.ui.fx.RowWindow;
import blindspot.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/// One cell: the text of its column for the row it is given.
final class RecordCell extends TableCell<Integer, Integer> {
    private final RecordsModel model;
    private final RowWindow rows;
    private final RecordColumn column;

    RecordCell(RecordsModel model, RowWindow rows, RecordColumn column) {
        this.model = model;
        this.rows = rows;
        this.column = column;
        getStyleClass().addAll(styleClasses(column));
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
            setText(null);
            setTooltip(null);
            setAccessibleText(null);
        } else {
            RecordTexts texts = model.texts().get();
            String text = texts.cell(column, row, rowBefore());
            String hint = texts.hint(column, row);
            setText(text);
            showHint(hint);
            setAccessibleText(hint.isEmpty() ? text : hint);
        }
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
        return position < 0 ? Session.NO_ROW : model.rows().rows().row(position);
    }
}
