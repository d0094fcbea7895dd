package blindspot.ui.open;

import blindspot.source.Location;
import blindspot.ui.control.Shown;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import blindspot.ui.session.OpenSession;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The whole window as a place to drop files on: a frame with words while something hovers over it.
///
/// While files are open there is a strip at the bottom for replacing them. Shift does the same, as far as the system
/// tells of it: it makes a drag ask for moving, and what is dropped is never moved.
public final class DropTarget extends VBox {
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double STRIP_HEIGHT = 120;

    private final OpenSession model;
    private final Words words;
    private final Label main = new Label();
    private final Label strip = new Label();
    private final StackPane mainZone = new StackPane(main);
    private final StackPane stripZone = new StackPane(strip);
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private List<Path> hovering = List.of();
    private @Nullable DropHint hint;

    /// `whole` is what accepts the drop; this node lies above it, says what it would do, and gets no mouse events.
    public DropTarget(Pane whole, OpenSession model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("drop-target");
        setMouseTransparent(true);
        setAlignment(Pos.CENTER);
        mainZone.getStyleClass().add("drop-zone");
        stripZone.getStyleClass().add("drop-zone");
        mainZone.setId("drop-main");
        stripZone.setId("drop-replace");
        stripZone.setMinHeight(STRIP_HEIGHT);
        stripZone.setMaxHeight(STRIP_HEIGHT);
        Wrapping.wrap(main);
        VBox.setVgrow(mainZone, Priority.ALWAYS);
        Shown.filledWhen(this, shown, mainZone, stripZone);
        whole.addEventHandler(DragEvent.DRAG_OVER, this::over);
        whole.addEventHandler(DragEvent.DRAG_EXITED, _ -> leave());
        whole.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    /// Shows what dropping these paths would do; says whether they may be dropped.
    boolean hover(List<Path> paths, boolean replace) {
        boolean wanted = replace && model.openFiles() > 0;
        boolean same = isVisible()
                && paths.equals(hovering)
                && (hint == null || !hint.accepted() || hint.replaces() == wanted);
        if (!same) {
            hovering = List.copyOf(paths);
            show(DropHint.of(paths, model.openFiles(), wanted));
        }
        return hint != null && hint.accepted();
    }

    /// Opens what hovers.
    void drop(List<Path> paths, boolean replace) {
        leave();
        model.open(paths, replace);
    }

    private void leave() {
        shown.set(false);
        hovering = List.of();
        hint = null;
    }

    private void show(DropHint now) {
        hint = now;
        boolean replacing = now.replaces();
        boolean replaceable = now instanceof DropHint.Accepts accepts && accepts.alreadyOpen() > 0;
        main.setText(now.text(words.now()));
        strip.setText(words.now().text("open.drop.strip"));
        stripZone.setVisible(replaceable);
        stripZone.setManaged(replaceable);
        mainZone.pseudoClassStateChanged(HOVERED, !replacing);
        stripZone.pseudoClassStateChanged(HOVERED, replacing);
        mainZone.pseudoClassStateChanged(REFUSED, !now.accepted());
        shown.set(true);
    }

    private void over(DragEvent event) {
        if (event.getGestureSource() != null) {
            // It comes from this window.
            return;
        }
        Optional<Location.S3> bucket = bucket(event);
        bucket.ifPresent(this::hover);
        if (bucket.isPresent() || hover(paths(event), replaces(event))) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> paths = paths(event);
        Optional<Location.S3> bucket = bucket(event);
        if (bucket.isPresent()) {
            leave();
            model.ask(bucket.get());
        } else {
            drop(paths, replaces(event));
        }
        event.setDropCompleted(bucket.isPresent() || !paths.isEmpty());
        event.consume();
    }

    private boolean replaces(DragEvent event) {
        boolean onStrip = event.getSceneY() > getHeight() - STRIP_HEIGHT;
        return onStrip || event.getTransferMode() == TransferMode.MOVE;
    }

    /// Shows that dropping would ask about a bucket.
    private void hover(Location.S3 bucket) {
        hovering = List.of();
        show(new DropHint.Bucket(bucket.address().toString()));
    }

    /// The address that a piece of text or a link holds.
    private static Optional<Location.S3> bucket(DragEvent event) {
        Dragboard board = event.getDragboard();
        return PastedAddress.in(board.hasString() ? board.getString() : board.getUrl());
    }

    private static List<Path> paths(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toPath).toList();
    }
}
