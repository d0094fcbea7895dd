package blindspot.ui.records;

import blindspot.i18n.Formats;
import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.ui.session.Selection;

/// From when to when a record says it is, as short as can be read.
///
/// A time that no calendar has is shown as the number that it is.
record TimeTexts(FlowTable table, Formats formats) {
    private static final long LAST_SECOND = 253_402_300_799L;
    private static final String TO = " – ";

    /// Start and end, the end without what it shares with the start. Where the date is another one than that of the row
    /// `before`, which is [Selection#NO_ROW] for the first row, it stands there instead of the end.
    String shortRange(int row, int before) {
        if (!table.present(Field.START, row)) {
            return table.present(Field.END, row) ? "-" + TO + full(end(row)) : table.text(Field.START, row);
        }
        long start = start(row);
        boolean sameDate = before != Selection.NO_ROW && date(start).equals(date(startOr(before)));
        String date = sameDate ? "" : date(start);
        return date.isEmpty() ? time(start) + TO + shortEnd(row) : date + " " + time(start);
    }

    /// Start and end with dates and zone.
    String fullRange(int row) {
        return (table.present(Field.START, row) ? full(start(row)) : "-")
                + TO
                + (table.present(Field.END, row) ? full(end(row)) : "-");
    }

    /// Start and end as times of day, joined closely.
    String closeRange(int row) {
        return time(startOr(row)) + "–" + time(table.number(Field.END, row, startOr(row)));
    }

    /// Whether the record has a start and an end.
    boolean timed(int row) {
        return table.present(Field.START, row) && table.present(Field.END, row);
    }

    /// End minus start as printed; negative for a record that ends before it starts.
    long seconds(int row) {
        return end(row) - start(row);
    }

    private String shortEnd(int row) {
        if (!table.present(Field.END, row)) {
            return "-";
        }
        String start = time(start(row));
        String end = time(end(row));
        if (!date(end(row)).equals(date(start(row)))) {
            return (date(end(row)) + " " + end).strip();
        }
        boolean sameMinute = start.length() == end.length()
                && end.length() == "00:00:00".length()
                && start.regionMatches(0, end, 0, "00:00".length());
        return sameMinute ? end.substring("00:00".length()) : end;
    }

    private long start(int row) {
        return table.number(Field.START, row, 0);
    }

    private long startOr(int row) {
        return table.number(Field.START, row, table.number(Field.END, row, 0));
    }

    private long end(int row) {
        return table.number(Field.END, row, 0);
    }

    private String full(long seconds) {
        return inCalendar(seconds) ? formats.dateTime(seconds) : Long.toString(seconds);
    }

    private String date(long seconds) {
        return inCalendar(seconds) ? formats.date(seconds) : "";
    }

    private String time(long seconds) {
        return inCalendar(seconds) ? formats.time(seconds) : Long.toString(seconds);
    }

    static boolean inCalendar(long seconds) {
        return seconds >= 0 && seconds <= LAST_SECOND;
    }
}
