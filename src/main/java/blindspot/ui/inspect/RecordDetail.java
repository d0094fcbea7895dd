package blindspot.ui.inspect;

import java.util.List;

/// A record in words: one plain sentence, what must be known beside it, its fields in groups, and where it stands.
public record RecordDetail(String sentence, List<String> notes, List<Group> groups, String source) {
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
    public record Line(String name, String value, String note, String meaning) {}
}
