package blindspot.settings;

import java.util.List;

/// The table of records: its columns in their order, empty for the default; the texts of the filters that the user saved,
/// the latest first; what its lines are, and by which columns they are groups, none where they are not.
public record Table(List<TableColumn> columns, List<String> filters, Lines lines, List<String> groupedBy) {
    /// What a line of the table is.
    public enum Lines {
        RECORDS,
        CONVERSATIONS,
        GROUPS
    }

    /// As many columns may be grouped by.
    private static final int MOST_GROUPED_BY = 20;

    /// How many filters can be saved.
    public static final int MOST_FILTERS = 20;

    public static final Table DEFAULT = new Table(List.of(), List.of(), Lines.RECORDS, List.of());

    public Table {
        columns = List.copyOf(Settings.or(columns, List.of()));
        lines = Settings.or(lines, Lines.RECORDS);
        groupedBy = Latest.first(MOST_GROUPED_BY, Settings.or(groupedBy, List.of()));
        filters = Latest.first(MOST_FILTERS, Settings.or(filters, List.of()));
    }

    public Table withColumns(List<TableColumn> chosen) {
        return new Table(chosen, filters, lines, groupedBy);
    }

    public Table withFilters(List<String> saved) {
        return new Table(columns, saved, lines, groupedBy);
    }

    public Table withLines(Lines shown, List<String> by) {
        return new Table(columns, filters, shown, by);
    }
}
