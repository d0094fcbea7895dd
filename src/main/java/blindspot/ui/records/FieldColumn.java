package blindspot.ui.records;

import blindspot.model.FieldName;
import blindspot.model.FieldType;
import blindspot.query.Order;
import blindspot.store.FlowTable;
import java.util.List;
import java.util.Optional;

/// A field of the records' formats, documented or not, as it stands in the log.
record FieldColumn(FieldName field) implements RecordColumn {
    static final String PREFIX = "field.";

    @Override
    public String id() {
        return PREFIX + field.text();
    }

    @Override
    public double width() {
        return 140;
    }

    @Override
    public double width(FlowTable table) {
        return width();
    }

    @Override
    public boolean grows() {
        return true;
    }

    @Override
    public boolean endpoint() {
        return false;
    }

    @Override
    public boolean shownAtFirst() {
        return false;
    }

    @Override
    public boolean appliesTo(FlowTable table) {
        return table.column(field).isPresent();
    }

    @Override
    public Optional<Order> ascending() {
        return Optional.of(Order.ascending(field));
    }

    @Override
    public List<FieldName> fields() {
        return List.of(field);
    }

    @Override
    public boolean spanned() {
        return false;
    }

    @Override
    public boolean numeric() {
        return field.type() == FieldType.NUMBER || field.type() == FieldType.TIME;
    }

    @Override
    public boolean mono() {
        return !numeric();
    }
}
