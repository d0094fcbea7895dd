package blindspot.decode.parquet;

import blindspot.decode.Decoded;
import blindspot.decode.Decoder;
import blindspot.model.FieldName;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The Parquet files among the test's resources, and what is read from them.
///
/// `aws-…` were written by Apache's Avro writer with the schema that AWS's files have: numbers may be null, texts are
/// `-` where there is none. `other-…` were written by DuckDB. All hold invented records; `rows.log` has those of the
/// first as text.
final class ParquetFiles {
    private ParquetFiles() {}

    static byte[] bytes(String name) {
        try (InputStream file = Objects.requireNonNull(ParquetFiles.class.getResourceAsStream(name))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + name, e);
        }
    }

    /// What was decoded, and the rows of it.
    record Read(Decoded decoded, FlowTable table) {
        /// The values of each row with spaces between them, in the order of the format.
        List<String> rows() {
            List<String> rows = new ArrayList<>();
            for (int row = 0; row < table.rowCount(); row++) {
                rows.add(row(row));
            }
            return rows;
        }

        private String row(int row) {
            return decoded.format()
                    .stream()
                    .map(name -> table.column(name).orElseThrow().text(row))
                    .collect(Collectors.joining(" "));
        }

        String code() {
            return decoded.problem() == null ? "none" : decoded.problem().code();
        }

        List<String> format() {
            return decoded.format().stream().map(FieldName::text).toList();
        }
    }

    static Read read(String name) {
        return read(bytes(name));
    }

    static Read read(byte[] bytes) {
        return read(Bytes.of(bytes), Progress.NONE, new Cancel());
    }

    static Read read(ByteSource source, Progress progress, Cancel cancel) {
        FlowTableBuilder rows = new FlowTableBuilder();
        Decoded decoded = new Decoder(null).decode(source, rows, progress, cancel);
        return new Read(decoded, rows.build());
    }
}
