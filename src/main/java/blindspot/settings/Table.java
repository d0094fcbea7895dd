package blindspot.settings;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
        columns = List.copyOf(columns);
        groupedBy = Latest.first(MOST_GROUPED_BY, groupedBy);
        filters = Latest.first(MOST_FILTERS, filters);
    }

    static Table read(SavedValues saved) {
        return new Table(
                saved.value("columns", DEFAULT.columns, node -> SavedValues.items(node, TableColumn::read)),
                saved.texts("filters", MOST_FILTERS),
                saved.word("lines", DEFAULT.lines),
                saved.texts("groupedBy", MOST_GROUPED_BY));
    }

    void write(ObjectNode to) {
        ArrayNode each = to.putArray("columns");
        columns.forEach(column -> column.write(each.addObject()));
        Latest.write(filters, to.putArray("filters"));
        to.put("lines", lines.name());
        Latest.write(groupedBy, to.putArray("groupedBy"));
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
