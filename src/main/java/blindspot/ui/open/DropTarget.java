package blindspot.ui.open;

import blindspot.ui.fx.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// Takes files dropped anywhere on the window. Only passes them on; what happens is the model's business.
public final class DropTarget extends StackPane {
    private final OpenModel model;
    private final Words words;
    private final Label hint = new Label();

    /// `whole` is what accepts the drop; this node lies above it and shows the hint.
    public DropTarget(Pane whole, OpenModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("drop-frame");
        hint.getStyleClass().add("drop-hint");
        hint.setWrapText(true);
        getChildren().setAll(hint);
        setAlignment(Pos.CENTER);
        setMouseTransparent(true);
        setVisible(false);
        whole.addEventHandler(DragEvent.DRAG_OVER, this::over);
        whole.addEventHandler(DragEvent.DRAG_EXITED, _ -> setVisible(false));
        whole.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            DropHint said = hint(event);
            hint.setText(said.text(words.now()));
            setVisible(true);
            if (said.accepted()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            }
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        setVisible(false);
        DropHint said = hint(event);
        if (said.accepted()) {
            model.open(paths(event.getDragboard()), said.replaces());
        }
        event.setDropCompleted(said.accepted());
        event.consume();
    }

    private DropHint hint(DragEvent event) {
        boolean shift = event.getTransferMode() == TransferMode.MOVE;
        return DropHint.of(paths(event.getDragboard()), model.openFiles(), shift);
    }

    private static List<Path> paths(Dragboard dragboard) {
        return dragboard.getFiles().stream().map(File::toPath).toList();
    }
}
