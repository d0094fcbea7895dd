package blindspot.fuzz;

import blindspot.decode.AnyBytes;
import blindspot.decode.RecordFormat;

/// Inputs of any container, told by their content: text, gzip, JSON, CSV, Parquet. Which of them depends on the seeds.
public final class InputTarget {
    private InputTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        AnyBytes.decode(bytes, null);
        if (bytes.length > 0 && bytes[0] % 2 == 0) {
            AnyBytes.decode(bytes, RecordFormat.DEFAULT);
        }
    }
}
