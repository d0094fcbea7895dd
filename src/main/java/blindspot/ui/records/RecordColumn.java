package blindspot.ui.records;

import blindspot.model.FieldName;
import blindspot.query.Order;
import blindspot.store.FlowTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A column that the table can show.
public sealed interface RecordColumn permits StandardColumn, FieldColumn {
    /// Its name in the settings; never changes.
    String id();

    /// The column that is called so in the settings.
    static Optional<RecordColumn> named(String id) {
        return id.startsWith(FieldColumn.PREFIX)
                ? Optional.of(new FieldColumn(new FieldName(id.substring(FieldColumn.PREFIX.length()))))
                : Arrays.stream(StandardColumn.values())
                        .filter(column -> column.id().equals(id))
                        .<RecordColumn>map(column -> column)
                        .findFirst();
    }

    /// The least width it has until the user changes it, in pixels.
    double width();

    /// The width that it has for these records until the user changes it, in pixels.
    double width(FlowTable table);

    /// Whether its values may be longer than its width allows: it is made as wide as they want where there is room.
    boolean grows();

    /// Whether its values are addresses with ports.
    boolean endpoint();

    /// Whether it is shown until the user chooses.
    boolean shownAtFirst();

    /// Whether the records of the table can have anything in it.
    boolean appliesTo(FlowTable table);

    /// The order that a click on its header asks for first; empty for a column that nothing is sorted by.
    Optional<Order> ascending();

    /// The fields of the log that its values are made of, as they are given to other programs; none for what Blindspot adds.
    List<FieldName> fields();

    /// Whether it has nothing to say of a record without traffic, whose notice takes its place.
    boolean spanned();

    /// Whether it holds numbers, which stand at the right.
    boolean numeric();

    /// Whether it holds addresses and identifiers, in which every character counts.
    boolean mono();
}
