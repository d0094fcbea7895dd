package blindspot.ui.open;

import blindspot.i18n.Formats;
import blindspot.ui.fx.JobState;
import blindspot.ui.session.Session;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// What is being read and how far, with a way to stop. There only while something is being read.
public final class LoadingBar extends HBox {
    private final Session session;
    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();

    public LoadingBar(OpenModel model, Session session) {
        this.session = session;
        getStyleClass().add("loading-bar");
        Button cancel = new Button();
        cancel.textProperty().bind(session.words().text("open.cancel"));
        cancel.setOnAction(_ -> model.cancel());
        getChildren().setAll(bar, words, cancel);
        model.running().subscribe(this::show);
    }

    private void show(Optional<JobState.Running<OpenModel.Opened>> state) {
        setVisible(state.isPresent());
        setManaged(state.isPresent());
        state.ifPresent(now -> {
            Formats formats = session.formats().get();
            boolean known = now.total() > 0;
            bar.setProgress(known ? (double) now.done() / now.total() : ProgressBar.INDETERMINATE_PROGRESS);
            words.setText(
                    known
                            ? session.words()
                                    .now()
                                    .text(
                                            "open.reading",
                                            now.what(),
                                            formats.bytes(now.done()),
                                            formats.bytes(now.total()))
                            : session.words().now().text("open.looking"));
        });
    }
}
