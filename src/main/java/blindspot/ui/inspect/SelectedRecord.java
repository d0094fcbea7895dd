package blindspot.ui.inspect;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.load.RawLine;
import blindspot.model.FieldName;
import blindspot.model.Printable;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Selection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// The record that is selected, with all that is to be said of it.
///
/// @param pinned the row that it is compared with, or [Selection#NO_ROW]
/// @param line empty while it is not read
/// @param place among the records of its flow; empty while it is looked for, and of a record that is of no flow
record SelectedRecord(
        Picture picture,
        int row,
        Messages messages,
        Formats formats,
        int pinned,
        Optional<RawLine> line,
        Optional<FlowOfSelected.Place> place) {
    /// The most characters of a line that are shown.
    static final int MOST_SHOWN = 2000;

    RecordDetail described() {
        RecordWords words = new RecordWords(picture.evidence(), picture.terms().inventory(), messages, formats);
        RecordFields fields = new RecordFields(picture.table(), messages, formats, pinned);
        return new RecordDetail(
                words.sentence(row),
                words.notes(row),
                place.map(found -> messages.text("inspect.flow.place", found.position() + 1, found.count())).orElse(""),
                pin(fields),
                fields.groups(row, words.recordedAt(row), words.origin(row)),
                messages.text(line.filter(RawLine::rebuilt).isPresent() ? "inspect.line.rebuilt" : "inspect.line"),
                line.map(RawLine::text).map(text -> Printable.of(text, MOST_SHOWN - 1)).orElse(""),
                fields.source(row, line.map(RawLine::number).orElse(OptionalLong.empty())));
    }

    private String pin(RecordFields fields) {
        if (pinned == Selection.NO_ROW) {
            return "";
        }
        if (pinned == row) {
            return messages.text("inspect.pinned.this");
        }
        String only = fields.onlyPinned(row).stream().map(FieldName::text).collect(Collectors.joining(", "));
        String compared = messages.text("inspect.pinned.compared", pinned + 1, fields.differing(row));
        return only.isEmpty() ? compared : compared + " " + messages.text("inspect.pinned.only", only);
    }
}
