package blindspot.ui.pathlist;

import blindspot.description.PathLine;
import java.util.function.Function;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/// What one column says of a line; whole where the pointer rests and for whom it is spoken.
final class PathListCell extends TreeTableCell<PathLine, PathLine> {
    private final Function<PathLine, String> text;

    PathListCell(Function<PathLine, String> text) {
        this.text = text;
        getStyleClass().add("path-list-cell");
    }

    @Override
    protected void updateItem(@Nullable PathLine line, boolean empty) {
        super.updateItem(line, empty);
        String said = line == null || empty ? "" : text.apply(line);
        setText(said);
        setAccessibleText(said);
        setTooltip(said.isEmpty() ? null : new Tooltip(said));
    }
}
