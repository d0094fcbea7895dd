package blindspot.ui.control;

import java.net.URI;
import java.util.function.Consumer;

/// Opens pages of the web outside of the program. Until something is there to do so, their addresses are copied.
public final class Browser {
    private Consumer<URI> opener = address -> CopyBox.copy(address.toString());

    /// From now on `opener` opens them.
    public void use(Consumer<URI> opener) {
        this.opener = opener;
    }

    public void open(URI address) {
        opener.accept(address);
    }
}
