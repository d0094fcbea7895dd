package blindspot.store;

import blindspot.model.FieldName;
import java.util.List;

/// Rows that came one after the other from one input in one format: from `first` inclusive to `end` exclusive.
///
/// `input` is the name of what they were read from, `format` the fields of each record in the order of the input.
public record Segment(int first, int end, String input, List<FieldName> format) {
    public Segment {
        format = List.copyOf(format);
    }
}
