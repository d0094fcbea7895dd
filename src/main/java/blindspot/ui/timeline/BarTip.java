package blindspot.ui.timeline;

import blindspot.ui.control.Wrapping;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Says what the bar below the pointer counts, and goes along with it from bar to bar. Made when the pointer comes for the
/// first time.
final class BarTip {
    /// Who moves along the timeline is not interrupted.
    private static final Duration UNHURRIED = Duration.millis(700);

    private static final Duration LONG = Duration.minutes(1);

    /// From the pointer, in pixels.
    private static final double AWAY = 14;

    private final Node plot;
    private final Function<MouseEvent, Optional<String>> said;
    private @Nullable Tooltip tooltip;

    /// @param said what is at a place; empty where nothing is
    BarTip(Node plot, Function<MouseEvent, Optional<String>> said) {
        this.plot = plot;
        this.said = said;
    }

    /// Goes along with the pointer from now on.
    void follow() {
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, this::follow);
    }

    private void follow(MouseEvent event) {
        Optional<String> text = said.apply(event);
        Tooltip shown = tooltip;
        if (shown == null && text.isPresent()) {
            shown = install();
        }
        if (shown != null) {
            shown.setText(text.orElse(""));
            if (shown.isShowing()) {
                shown.setAnchorX(event.getScreenX() + AWAY);
                shown.setAnchorY(event.getScreenY() + AWAY);
            }
        }
    }

    private Tooltip install() {
        Tooltip made = new Tooltip();
        made.getStyleClass().add("wide");
        made.setShowDelay(UNHURRIED);
        made.setShowDuration(LONG);
        Wrapping.wrap(made);
        Tooltip.install(plot, made);
        tooltip = made;
        return made;
    }
}
