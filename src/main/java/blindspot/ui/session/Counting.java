package blindspot.ui.session;

import blindspot.query.Basis;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How every sum in the window is made where both ends of a way recorded the same packets. Used on the JavaFX thread only.
public final class Counting {
    private final ReadOnlyObjectWrapper<Basis> basis = new ReadOnlyObjectWrapper<>(Basis.ONCE);

    Counting() {}

    public ReadOnlyObjectProperty<Basis> basis() {
        return basis.getReadOnlyProperty();
    }

    public void use(Basis wanted) {
        basis.set(wanted);
    }

    /// Uses the other one.
    public void turn() {
        use(basis.get().other());
    }
}
