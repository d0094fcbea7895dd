package blindspot.ui.open;

import blindspot.ui.control.Overlay;
import blindspot.ui.session.OpenSession;

/// Asks for a shorter time above the window, where memory was not enough for all records.
public final class RangeDialog {
    private final RangeModel model;
    private final Overlay overlay;

    public RangeDialog(OpenSession open, Overlay overlay) {
        model = new RangeModel(open);
        this.overlay = overlay;
    }

    public void ask() {
        if (model.start()) {
            overlay.open(new RangeView(model, overlay::close));
        }
    }
}
