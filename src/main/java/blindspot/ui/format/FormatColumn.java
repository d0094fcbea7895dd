package blindspot.ui.format;

import java.util.List;

/// A column of records whose format is asked for.
///
/// @param place counted from 1
/// @param name the field that it is read as for now
/// @param trust how far that can be relied on
/// @param values of the first lines, from the first line on; empty where a line is too short
record FormatColumn(int place, String name, Trust trust, List<String> values) {
    FormatColumn {
        values = List.copyOf(values);
    }

    /// How far the name of a column can be relied on.
    enum Trust {
        SURE("sure"),
        LIKELY("likely"),
        GUESS("guess"),
        NONE("none"),
        /// The user said so.
        CHOSEN("chosen");

        private final String code;

        Trust(String code) {
            this.code = code;
        }

        /// Its style class and the end of the key of its words.
        String code() {
            return code;
        }
    }
}
