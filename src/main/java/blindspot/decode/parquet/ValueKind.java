package blindspot.decode.parquet;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.schema.ColumnSchema;
import java.util.Optional;

/// What the values of a column are in the file, whatever the field would have them be.
/// Source: <https://github.com/apache/parquet-format/blob/master/LogicalTypes.md>
enum ValueKind {
    INT,
    UNSIGNED_INT,
    LONG,
    MILLISECONDS,
    MICROSECONDS,
    NANOSECONDS,
    FLOAT,
    DOUBLE,
    TRUTH,
    BYTES;

    /// The kind of a column; empty when it is nested, repeated or of a type that no flow log has.
    static Optional<ValueKind> of(ColumnSchema column) {
        LogicalType logical = column.logicalType();
        boolean nested = column.maxRepetitionLevel() > 0 || column.maxDefinitionLevel() > 1
                || column.fieldPath().elements().size() > 1;
        boolean fraction = logical instanceof LogicalType.DecimalType decimal
                && (decimal.scale() != 0 || column.type() == PhysicalType.BYTE_ARRAY);
        if (nested || fraction) {
            return Optional.empty();
        }
        return switch (column.type()) {
            case INT32 -> Optional.of(isUnsigned(logical) ? UNSIGNED_INT : INT);
            case INT64 -> Optional.of(logical instanceof LogicalType.TimestampType time ? ofTime(time) : LONG);
            case FLOAT -> Optional.of(FLOAT);
            case DOUBLE -> Optional.of(DOUBLE);
            case BOOLEAN -> Optional.of(TRUTH);
            case BYTE_ARRAY -> Optional.of(BYTES);
            case INT96, FIXED_LEN_BYTE_ARRAY -> Optional.empty();
        };
    }

    private static boolean isUnsigned(LogicalType logical) {
        return logical instanceof LogicalType.IntType type && !type.isSigned();
    }

    private static ValueKind ofTime(LogicalType.TimestampType time) {
        return switch (time.unit()) {
            case MILLIS -> MILLISECONDS;
            case MICROS -> MICROSECONDS;
            case NANOS -> NANOSECONDS;
        };
    }
}
