package blindspot.cli;

import blindspot.model.Printable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/// What is escaped in the JSON that is printed, beyond what JSON wants: everything that must not reach a terminal as it
/// is ([Printable]). The text stays the same for whoever parses it.
final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1;
    private static final int DELETE = 0x7F;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] escapes = standardAsciiEscapesForJSON();
        escapes[DELETE] = ESCAPE_STANDARD;
        return escapes;
    }

    /// The halves of a surrogate pair come one by one and stay as they are.
    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return Character.isSurrogate((char) character) || Printable.isPrintable(character)
                ? null
                : new SerializedString(String.format("\\u%04X", character));
    }
}
