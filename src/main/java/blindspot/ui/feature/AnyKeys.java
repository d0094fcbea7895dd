package blindspot.ui.feature;

import java.util.List;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Several combinations of keys that are one to the user, such as a plus on the keyboards of several countries and on a
/// number pad; it is called as the first of them is.
final class AnyKeys extends KeyCombination {
    private final List<KeyCombination> all;

    /// @param all at least one
    AnyKeys(List<KeyCombination> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public boolean match(KeyEvent event) {
        return all.stream().anyMatch(keys -> keys.match(event));
    }

    @Override
    public String getName() {
        return all.getFirst().getName();
    }

    @Override
    public String getDisplayText() {
        return all.getFirst().getDisplayText();
    }
}
