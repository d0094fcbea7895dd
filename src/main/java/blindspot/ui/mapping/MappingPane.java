package blindspot.ui.mapping;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The mapping editor beside the table of records, while it is open; the diagram stays whole above both.
public final class MappingPane extends SplitPane {
    /// The share of the width that shows all columns in a window of 1280 pixels.
    static final double DEFAULT_DIVIDER = 0.72;

    private final Region records;
    private final ObservableValue<Boolean> open;
    private final ReadOnlyDoubleWrapper divider = new ReadOnlyDoubleWrapper(DEFAULT_DIVIDER);

    MappingPane(Region mapping, Region records, ObservableValue<Boolean> open) {
        this.records = records;
        this.open = open;
        getStyleClass().add("mapping-pane");
        mapping.setMinWidth(420);
        records.setMinWidth(200);
        getItems().setAll(records);
        open.subscribe(now -> {
            if (now) {
                getItems().addFirst(mapping);
                setDividerPositions(divider.get());
                getDividers().getFirst().positionProperty().subscribe((_, at) -> divider.set(at.doubleValue()));
            } else {
                getItems().remove(mapping);
            }
        });
    }

    /// The keys are for the records.
    @Override
    public void requestFocus() {
        records.requestFocus();
    }

    /// Whether the editor is to be seen.
    boolean isOpen() {
        return open.getValue();
    }

    /// The share of the width that the editor has while it is open, 0 to 1.
    ReadOnlyDoubleProperty divider() {
        return divider.getReadOnlyProperty();
    }

    void setDivider(double share) {
        divider.set(share);
        if (isOpen()) {
            setDividerPositions(share);
        }
    }
}
