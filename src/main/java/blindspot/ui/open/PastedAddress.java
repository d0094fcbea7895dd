package blindspot.ui.open;

import blindspot.source.Location;
import blindspot.source.S3Access;
import blindspot.source.S3Address;
import blindspot.ui.session.OpenSession;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Takes an address such as `s3://bucket/prefix` that is pasted on the window where no field takes it.
public final class PastedAddress {
    private PastedAddress() {}

    /// Makes pasting on `whole` ask about the address, through `model`.
    public static void install(Pane whole, OpenSession model) {
        whole.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.V && event.isShortcutDown() && !event.isShiftDown()) {
                in(Clipboard.getSystemClipboard().getString()).ifPresent(location -> {
                    model.ask(location);
                    event.consume();
                });
            }
        });
    }

    /// The address that a text is, if it is one and nothing else.
    static Optional<Location.S3> in(@Nullable String text) {
        return text == null
                ? Optional.empty()
                : S3Address.parse(text).map(address -> new Location.S3(address, S3Access.DEFAULT));
    }
}
