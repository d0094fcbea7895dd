package blindspot.ui.open;

import atlantafx.base.theme.Styles;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.Shown;
import blindspot.ui.session.Loading;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What is being loaded, how far it is, and a button that ends it. Takes no room while nothing is loaded.
public final class LoadingBar extends HBox {
    private final Session session;
    private final Label what = new Label();
    private final ProgressBar bar = new ProgressBar();

    public LoadingBar(OpenSession model, Session session) {
        this.session = session;
        getStyleClass().add("loading-bar");
        setAlignment(Pos.CENTER_LEFT);
        Button cancel = Buttons.whole("loading-cancel", session.words().text("open.loading.cancel"), model::cancel);
        cancel.getStyleClass().add(Styles.SMALL);
        what.setId("loading-what");
        bar.setMinWidth(Region.USE_PREF_SIZE);
        bar.accessibleTextProperty().bind(what.textProperty());
        getChildren().setAll(bar, cancel, what);
        Shown.when(this, model.loading().map(Optional::isPresent));
        model.loading().subscribe(state -> state.ifPresent(this::show));
        session.messages().subscribe((_, _) -> model.loading().get().ifPresent(this::show));
    }

    private void show(Loading state) {
        bar.setProgress(state.share());
        what.setText(state.text(session.messages().get(), session.formats().get()));
    }
}
