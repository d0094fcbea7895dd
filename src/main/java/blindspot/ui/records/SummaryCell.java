package blindspot.ui.records;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// One cell of a table of conversations or groups. The first of a line is set in as far as it is opened out from others,
/// and has the sign that opens it out.
final class SummaryCell extends TableCell<SummaryLine, SummaryLine> {
    private static final double STEP = 18;

    private final SummaryModel model;
    private final SummaryColumn column;

    SummaryCell(SummaryModel model, SummaryColumn column) {
        this.model = model;
        this.column = column;
        getStyleClass().add(column.id());
        if (column.numeric()) {
            getStyleClass().add("numeric");
        }
        if (column == SummaryColumn.CLIENT || column == SummaryColumn.SERVER || column == SummaryColumn.START) {
            getStyleClass().add("mono");
        }
        if (column == SummaryColumn.LINE) {
            addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        }
    }

    private void clicked(MouseEvent event) {
        SummaryLine line = getItem();
        boolean single = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1;
        if (line instanceof SummaryLine.OfRecords && single && event.getX() < (line.depth() + 1) * STEP + STEP / 2) {
            model.toggle(line);
        }
    }

    @Override
    protected void updateItem(@Nullable SummaryLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setText(null);
            setTooltip(null);
            return;
        }
        SummaryTexts texts = model.texts().get();
        String text = texts.cell(column, line);
        String hint = texts.hint(column, line);
        setText(column == SummaryColumn.LINE ? sign(line) + text : text);
        setTooltip(hint.isEmpty() ? null : new Tooltip(hint));
        setAccessibleText(hint.isEmpty() ? text : text + " " + hint);
        if (column == SummaryColumn.LINE) {
            setTextIndent(line.depth());
        }
    }

    private void setTextIndent(int depth) {
        setStyle(depth == 0 ? "" : "-fx-label-padding: 0 0 0 " + depth * STEP + "px;");
    }

    private String sign(SummaryLine line) {
        return switch (line) {
            case SummaryLine.OfRecords _ -> model.isOpen(line) ? "▾ " : "▸ ";
            case SummaryLine.OfRecord(_, _, boolean back) -> back ? "← " : "→ ";
            case SummaryLine.Rest _ -> "… ";
        };
    }
}
