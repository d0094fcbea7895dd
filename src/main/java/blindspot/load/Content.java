package blindspot.load;

import blindspot.model.FieldName;
import blindspot.model.TimeRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the records of an input come from: two inputs with the same give the same records.
///
/// @param bytes of the input
/// @param format the fields of a record
/// @param range the time of the records that were kept, null when all were
public record Content(Fingerprint bytes, List<FieldName> format, @Nullable TimeRange range) {
    public Content {
        format = List.copyOf(format);
    }
}
