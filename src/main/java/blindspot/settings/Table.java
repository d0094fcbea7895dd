package blindspot.settings;

import java.util.List;

/// The table of records: its columns in their order, empty for the default, and the texts of the filters that the user
/// saved, the latest first.
public record Table(List<TableColumn> columns, List<String> filters) {
    /// How many filters can be saved.
    public static final int MOST_FILTERS = 20;

    public static final Table DEFAULT = new Table(List.of(), List.of());

    public Table {
        columns = List.copyOf(Settings.or(columns, List.of()));
        filters = Latest.first(MOST_FILTERS, Settings.or(filters, List.of()));
    }

    public Table withColumns(List<TableColumn> chosen) {
        return new Table(chosen, filters);
    }

    public Table withFilters(List<String> saved) {
        return new Table(columns, saved);
    }
}
