package blindspot.ui.filter;

import blindspot.i18n.Formats;
import blindspot.model.TimeRange;
import blindspot.ui.control.Hints;
import blindspot.ui.fx.Words;
import blindspot.ui.session.Session;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The time whose records alone are shown, while one is chosen; a press shows those of every time again.
final class TimeChip extends Button {
    TimeChip(Session session) {
        setId("filter-time");
        getStyleClass().addAll("chip", "time-chip");
        setGraphic(new FontIcon(Feather.X));
        setMinWidth(Region.USE_PREF_SIZE);
        textProperty().bind(Bindings.createStringBinding(
                () -> session.time().get().map(session.formats().get()::span).orElse(""), session.time(),
                session.formats()));
        Words words = session.words();
        StringBinding hint = Bindings.createStringBinding(
                () -> session.messages().get().text("filter.chip.time.hint", dated(session)), session.time(),
                session.formats(), session.messages());
        Hints.installWide(this, hint);
        accessibleTextProperty().bind(words.text("filter.chip.time.name", textProperty()));
        accessibleHelpProperty().bind(hint);
        visibleProperty().bind(session.time().map(Optional::isPresent));
        managedProperty().bind(visibleProperty());
        setOnAction(_ -> session.showTime(Optional.empty()));
    }

    private static String dated(Session session) {
        Formats formats = session.formats().get();
        Optional<TimeRange> time = session.time().get();
        return time.map(formats::dateSpan).orElse("");
    }
}
