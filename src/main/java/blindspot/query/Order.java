package blindspot.query;

import blindspot.model.FieldName;
import java.util.Optional;

/// In which order rows stand: by the value of a field, or, without a field, as they were read.
public record Order(Optional<FieldName> field, boolean descending) {
    /// As the rows were read.
    public static final Order FILE = new Order(Optional.empty(), false);

    public static Order ascending(FieldName field) {
        return new Order(Optional.of(field), false);
    }

    public static Order descending(FieldName field) {
        return new Order(Optional.of(field), true);
    }

    /// The same field the other way round.
    public Order reversed() {
        return new Order(field, !descending);
    }
}
