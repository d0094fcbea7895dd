package blindspot.ui.matrix;

import blindspot.description.MatrixLine;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// What a line is of, with the sign that tells interfaces apart.
final class MatrixHeadCell extends TableCell<MatrixLine, MatrixLine> {
    private static final PseudoClass SUM = PseudoClass.getPseudoClass("sum");
    private static final PseudoClass LAST_SUM = PseudoClass.getPseudoClass("last-sum");
    private static final PseudoClass WITHIN = PseudoClass.getPseudoClass("within");

    private final MatrixModel model;

    MatrixHeadCell(MatrixModel model) {
        this.model = model;
        getStyleClass().add("matrix-head");
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                model.toggle(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable MatrixLine line, boolean empty) {
        super.updateItem(line, empty);
        pseudoClassStateChanged(SUM, line instanceof MatrixLine.Together);
        pseudoClassStateChanged(LAST_SUM, line instanceof MatrixLine.Difference);
        pseudoClassStateChanged(WITHIN, line instanceof MatrixLine.OfInterface || line instanceof MatrixLine.More);
        if (empty || line == null) {
            setText(null);
            setTooltip(null);
            return;
        }
        String head = model.table().get().map(now -> now.words().head(line)).orElse("");
        setText(MatrixModel.canOpen(line) ? (model.isOpen(line) ? "▾ " : "▸ ") + head : head);
        setTooltip(new Tooltip(head));
    }
}
