package blindspot.pictures;

import blindspot.ui.App;
import java.io.IOException;

/// A state of the window, by name.
///
/// @param arrange brings the window there
/// @param moment at which it is drawn
record View(String name, Arranging arrange, Moment moment) {
    View(String name, Arranging arrange) {
        this(name, arrange, Moment.AFTER);
    }

    /// When a state is drawn.
    enum Moment {
        /// When all is done, with a window for each look.
        AFTER,
        /// When all is done, one window in every look: where getting there takes long.
        AFTER_ONCE,
        /// While a folder is listed.
        LISTING,
        /// When a page of objects is counted.
        COUNTING,
        /// When half of the objects are read.
        LOADING
    }

    @FunctionalInterface
    interface Arranging {
        void accept(App app) throws IOException;
    }
}
