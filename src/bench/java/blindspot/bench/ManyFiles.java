package blindspot.bench;

import blindspot.intake.Intake;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.model.Field;
import blindspot.source.archive.Contents;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Many small files, in a folder and in an archive, opened as a user opens them: looked at, then read.
///
/// @param files in the folder
/// @param zip as many of them as an archive may have
record ManyFiles(Path folder, List<Path> files, Path zip) {
    static final int FILES = 20_000;
    static final int RECORDS = 5;

    /// Makes them in a folder of this one, unless they are there.
    static ManyFiles in(Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("many"));
        Path zip = parent.resolve("many.zip");
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(folder.resolve(i + ".log"));
        }
        if (!Files.exists(zip)) {
            RecordWriter writer = new RecordWriter(Field.DEFAULT_FORMAT, 0);
            try (OutputStream packed = Files.newOutputStream(zip);
                    ZipOutputStream archive = new ZipOutputStream(packed)) {
                for (int i = 0; i < FILES; i++) {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    writer.header(bytes);
                    writer.records(bytes, RECORDS);
                    Files.write(files.get(i), bytes.toByteArray());
                    if (i < Contents.MOST_FILES) {
                        archive.putNextEntry(new ZipEntry(files.get(i).getFileName().toString()));
                        archive.write(bytes.toByteArray());
                    }
                }
            }
        }
        return new ManyFiles(folder, files, zip);
    }

    static FlowTable open(Path path) {
        Intake intake = Intake.of(List.of(path), null, new Cancel());
        LoadResult result = new LoadJob(intake.logs(), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel());
        if (result.report().hasTrouble() || !intake.problems().isEmpty()) {
            throw new IllegalStateException(path.toString());
        }
        return result.table();
    }

    /// What any reader does at least.
    void read() throws IOException {
        for (Path file : files) {
            Files.readAllBytes(file);
        }
    }

    void unzip() throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                try (InputStream bytes = archive.getInputStream(entry)) {
                    bytes.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }
}
