package blindspot.ui.inspect;

import blindspot.model.FieldName;
import java.util.List;

/// A record in words: one plain sentence, what must be known beside it, its fields in groups, and where it stands.
///
/// @param flow the record's place among those of its flow; empty while it is looked for, and of a record of no flow
/// @param pin what is pinned or can be
/// @param lineTitle what `line` is: as it was read, or put together
/// @param line the text of the record, shortened where it is very long; empty while it is read
/// @param source the name of the input and the place in it
public record RecordDetail(
        String sentence,
        List<String> notes,
        String flow,
        String pin,
        List<Group> groups,
        String lineTitle,
        String line,
        String source) {
    public RecordDetail {
        notes = List.copyOf(notes);
        groups = List.copyOf(groups);
    }

    /// Fields under one heading.
    public record Group(String title, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /// A field's name and value. `note` explains the value, empty where it needs no explanation; `meaning` says what
    /// the field is.
    ///
    /// @param field whose value it is
    /// @param other how the pinned record differs here; empty where it does not
    public record Line(FieldName field, String name, String value, String note, String meaning, String other) {}
}
