package blindspot.ui.feature;

import java.util.stream.Stream;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCombination;

/// A way to call a command from the keyboard.
public sealed interface Shortcut {
    /// Keys held together, function keys, arrows: the same wherever the key caps are.
    record Chord(KeyCombination keys) implements Shortcut {}

    /// A character, whichever key types it: they move between keyboards, Japanese ones among them.
    record Typed(String character) implements Shortcut {}

    static Shortcut chord(String keys) {
        return new Chord(combination(keys));
    }

    /// Any of these combinations of keys; the user is told of the first.
    static Shortcut anyOf(String... keys) {
        return new Chord(new AnyKeys(Stream.of(keys).map(Shortcut::combination).toList()));
    }

    /// By the names of [javafx.scene.input.KeyCode]: JavaFX takes any other name for characters, and matches them with no
    /// key.
    private static KeyCombination combination(String keys) {
        KeyCombination combination = KeyCombination.valueOf(keys);
        if (combination instanceof KeyCharacterCombination) {
            throw new IllegalArgumentException("No key has the name in " + keys);
        }
        return combination;
    }

    static Shortcut typed(String character) {
        return new Typed(character);
    }

    /// How the shortcut is written for the user, its keys named as in all other texts.
    default String displayText() {
        return switch (this) {
            case Chord(KeyCombination keys) -> keys.getDisplayText()
                    .replace("Escape", "Esc")
                    .replace("Page Down", "PageDown")
                    .replace("Page Up", "PageUp");
            case Typed(String character) ->
                character.length() == 1 && Character.isUpperCase(character.charAt(0))
                        ? "Shift+" + character
                        : character.toUpperCase(java.util.Locale.ROOT);
        };
    }
}
