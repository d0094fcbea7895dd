package blindspot.description;

import java.util.List;

/// A table in words.
///
/// @param caption what its rows are
/// @param columns what the cells of each row are, that of its head first
public record Listing(String caption, List<String> columns, List<Row> rows) {
    /// What is said of one thing.
    ///
    /// @param head what it is called
    /// @param cells the lines of each column after the first; a cell may have none
    public record Row(String head, List<List<String>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public Listing {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size() - 1) {
                throw new IllegalArgumentException(row.cells().size() + " cells under " + columns.size() + " columns");
            }
        }
    }
}
