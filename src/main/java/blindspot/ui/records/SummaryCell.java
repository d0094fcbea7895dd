package blindspot.ui.records;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One cell of a table of conversations or groups. The first of a line is set in as far as it is opened out from others,
/// and has the sign that opens it out.
final class SummaryCell extends TableCell<SummaryLine, SummaryLine> {
    /// How far a line is set in that is opened out from another.
    static final double STEP = 18;

    private static final double LEFT_OF_BAR = 6;
    private static final double WORDS = 48;
    private static final double ABOVE_BAR = 6;

    private final SummaryModel model;
    private final Region bar = new Region();
    private double share;
    private final SummaryColumn column;

    SummaryCell(SummaryModel model, SummaryColumn column) {
        this.model = model;
        this.column = column;
        getStyleClass().add(column.id());
        if (column.numeric()) {
            getStyleClass().add("numeric");
        }
        if (column.mono()) {
            getStyleClass().add("mono");
        }
        bar.getStyleClass().add("share-bar");
        bar.setManaged(false);
        bar.setVisible(false);
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
            bar.setVisible(false);
            return;
        }
        SummaryTexts texts = model.texts().get();
        if (column == SummaryColumn.SHARE) {
            share = SummaryTexts.share(line, model.summary().get().all(), model.order().get());
            setText(texts.percent(share));
            bar.setVisible(share > 0);
            requestLayout();
            return;
        }
        String text = texts.cell(column, line);
        String hint = texts.hint(column, line);
        setText(column == SummaryColumn.LINE ? sign(line, model.isOpen(line)) + text : text);
        setTooltip(hint.isEmpty() ? null : new Tooltip(hint));
        setAccessibleText(hint.isEmpty() || hint.equals(text) ? text : text + " " + hint);
        if (column == SummaryColumn.LINE) {
            setTextIndent(line.depth());
        }
    }

    /// The skin fills the cell anew here and there; the bar is put behind its words again.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (bar.isVisible()) {
            if (!getChildren().contains(bar)) {
                getChildren().addFirst(bar);
            }
            double room = getWidth() - LEFT_OF_BAR - WORDS;
            bar.resizeRelocate(LEFT_OF_BAR + WORDS, ABOVE_BAR, Math.max(1, room * share), getHeight() - 2 * ABOVE_BAR);
        } else {
            getChildren().remove(bar);
        }
    }

    private void setTextIndent(int depth) {
        setStyle(depth == 0 ? "" : "-fx-label-padding: 0 0 0 " + depth * STEP + "px;");
    }

    /// What stands before the first text of a line.
    static String sign(SummaryLine line, boolean open) {
        return switch (line) {
            case SummaryLine.OfRecords _ -> open ? "▾ " : "▸ ";
            case SummaryLine.OfRecord(_, _, SummaryLine.Way way) -> switch (way) {
                case THERE -> "→ ";
                case BACK -> "← ";
                case ANY -> "";
            };
            case SummaryLine.Rest _ -> "… ";
        };
    }
}
