package blindspot.bench;

import blindspot.model.Field;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// The files that are read: made once, and kept in the folder for the next run.
///
/// @param read how many records the files for reading have
/// @param large how many records the files for filter, sort and group have together
record Data(Path folder, int read, int large) {
    static final int PARTS = 64;

    /// As many as an account that grew for years may have had.
    static final int INTERFACES = 1_000_000;

    /// The format that gives the diagram all that it needs.
    static final List<Field> V5 = fieldsOfV5();

    static Data in(Path folder, int read, int large) throws IOException {
        Data data = new Data(folder.resolve(read + "-" + large), read, large);
        Path done = data.folder.resolve("done");
        if (!Files.exists(done)) {
            Files.createDirectories(data.folder.resolve("parts"));
            data.make();
            Files.createFile(done);
        }
        return data;
    }

    Path plain() {
        return folder.resolve("default-0.log");
    }

    Path gzip() {
        return folder.resolve("default.log.gz");
    }

    List<Path> parts() {
        List<Path> parts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            parts.add(folder.resolve("parts").resolve(String.format("%02d.log.gz", part)));
        }
        return parts;
    }

    Path v5() {
        return folder.resolve("v5.log");
    }

    /// Made by DuckDB, with Snappy inside.
    Path parquet() {
        return folder.resolve("default.parquet");
    }

    /// A record for each of [#INTERFACES] interfaces.
    Path interfaces() throws IOException {
        Path file = folder.resolve("interfaces.log");
        if (!Files.exists(file)) {
            write(file, new RecordWriter(Field.DEFAULT_FORMAT, 0, true), INTERFACES);
        }
        return file;
    }

    /// The files that together hold the records for filter, sort and group.
    List<Path> largeFiles() {
        List<Path> files = new ArrayList<>();
        for (int file = 0; file * (long) read < large; file++) {
            files.add(folder.resolve("default-" + file + ".log"));
        }
        return files;
    }

    /// The files that together hold the records for questions, as many as [#largeFiles].
    List<Path> asked() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int file = 0; file < largeFiles().size(); file++) {
            Path path = folder.resolve("asked-" + file + ".log");
            if (!Files.exists(path)) {
                write(path, new RecordWriter(Asked.FORMAT, file), read);
            }
            files.add(path);
        }
        return files;
    }

    private void make() throws IOException {
        for (Path file : largeFiles()) {
            int number = largeFiles().indexOf(file);
            write(file, new RecordWriter(Field.DEFAULT_FORMAT, number), read);
        }
        write(gzip(), new RecordWriter(Field.DEFAULT_FORMAT, 0), read);
        RecordWriter records = new RecordWriter(Field.DEFAULT_FORMAT, 0);
        for (Path part : parts()) {
            write(part, records, read / PARTS);
        }
        write(v5(), new RecordWriter(V5, 0), read);
    }

    private static void write(Path file, RecordWriter records, int count) throws IOException {
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                OutputStream target = file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes, 1 << 16) : bytes) {
            records.header(target);
            records.records(target, count);
        }
    }

    private static List<Field> fieldsOfV5() {
        List<Field> fields = new ArrayList<>(Field.DEFAULT_FORMAT);
        fields.addAll(List.of(
                Field.VPC_ID,
                Field.SUBNET_ID,
                Field.INSTANCE_ID,
                Field.TCP_FLAGS,
                Field.TYPE,
                Field.PKT_SRCADDR,
                Field.PKT_DSTADDR,
                Field.AZ_ID,
                Field.FLOW_DIRECTION,
                Field.TRAFFIC_PATH));
        return List.copyOf(fields);
    }
}
