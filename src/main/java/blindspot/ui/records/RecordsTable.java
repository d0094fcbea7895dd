package blindspot.ui.records;

import blindspot.ui.fx.RowWindow;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A table over a window of rows. While that is vacant, a reader of the screen is told of no rows, but of what is there
/// instead.
final class RecordsTable extends TableView<Integer> {
    private final RowWindow rows;
    private final Node instead;

    /// @param instead is to be seen where there are no rows
    RecordsTable(RowWindow rows, Node instead) {
        super(rows);
        this.rows = rows;
        this.instead = instead;
        setPlaceholder(new Region());
        rows.vacant().subscribe(() -> {
            notifyAccessibleAttributeChanged(AccessibleAttribute.ROW_COUNT);
            notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        });
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (rows.vacant().get()) {
            switch (attribute) {
                case ROW_COUNT -> {
                    return 0;
                }
                case SELECTED_ITEMS -> {
                    return FXCollections.<Node>emptyObservableList();
                }
                case ROW_AT_INDEX, CELL_AT_ROW_COLUMN -> {
                    return null;
                }
                case FOCUS_ITEM -> {
                    return instead;
                }
                default -> {}
            }
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
