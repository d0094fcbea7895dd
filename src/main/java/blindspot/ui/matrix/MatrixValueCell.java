package blindspot.ui.matrix;

import blindspot.capture.Sight;
import blindspot.description.MatrixColumn;
import blindspot.description.MatrixLine;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// What a line has of a lane of a leg.
final class MatrixValueCell extends TableCell<MatrixLine, MatrixLine> {
    private static final PseudoClass SUM = PseudoClass.getPseudoClass("sum");
    private static final PseudoClass LAST_SUM = PseudoClass.getPseudoClass("last-sum");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final PseudoClass NEVER = PseudoClass.getPseudoClass("never");
    private static final PseudoClass APART = PseudoClass.getPseudoClass("apart");
    private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");

    private final MatrixModel model;
    private final MatrixColumn column;

    MatrixValueCell(MatrixModel model, MatrixColumn column) {
        this.model = model;
        this.column = column;
        getStyleClass().add("matrix-value");
    }

    @Override
    protected void updateItem(@Nullable MatrixLine line, boolean empty) {
        super.updateItem(line, empty);
        Optional<MatrixModel.Table> now = empty || line == null ? Optional.empty() : model.table().get();
        if (line == null || now.isEmpty()) {
            look(null, Optional.empty());
            setText(null);
            setAccessibleText(null);
            return;
        }
        look(line, now.get().words().sight(line, column));
        setText(now.get().words().cell(line, column));
        setAccessibleText(String.join(" ", now.get().said(new MatrixCell(line, column))));
    }

    private void look(@Nullable MatrixLine line, Optional<Sight> sight) {
        boolean ofPlace = line instanceof MatrixLine.OfNode || line instanceof MatrixLine.OfInterface;
        pseudoClassStateChanged(SUM, line instanceof MatrixLine.Together);
        pseudoClassStateChanged(LAST_SUM, line instanceof MatrixLine.Difference);
        pseudoClassStateChanged(APART, ofPlace && sight.isEmpty());
        pseudoClassStateChanged(NEVER, sight.filter(Sight.Never.class::isInstance).isPresent());
        pseudoClassStateChanged(
                NONE,
                sight.filter(each -> each instanceof Sight.NotLoaded || each instanceof Sight.PerhapsNotLoaded
                        || each instanceof Sight.Nothing).isPresent());
        pseudoClassStateChanged(REJECTED, sight
                .filter(each -> each instanceof Sight.Recorded recorded && recorded.rejected().records() > 0)
                .isPresent());
    }
}
