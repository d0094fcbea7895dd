package blindspot.ui.feature;

import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;

/// A way to call a command from the keyboard.
public sealed interface Shortcut {
    /// Keys held together, function keys, arrows: the same wherever the key caps are.
    record Chord(KeyCombination keys) implements Shortcut {}

    /// A character, whichever key types it: they move between keyboards, Japanese ones among them.
    record Typed(String character) implements Shortcut {}

    static Shortcut chord(String keys) {
        return new Chord(KeyCombination.valueOf(keys));
    }

    /// Any of these combinations of keys; the user is told of the first.
    static Shortcut anyOf(String... keys) {
        return new Chord(new AnyKeys(Stream.of(keys).map(KeyCombination::valueOf).toList()));
    }

    static Shortcut typed(String character) {
        return new Typed(character);
    }

    /// How the shortcut is written for the user.
    default String displayText() {
        return switch (this) {
            case Chord(KeyCombination keys) -> keys.getDisplayText();
            case Typed(String character) ->
                character.length() == 1 && Character.isUpperCase(character.charAt(0))
                        ? "Shift+" + character
                        : character.toUpperCase(java.util.Locale.ROOT);
        };
    }
}
