package blindspot.fuzz;

import blindspot.intake.Intake;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Files as a user gives them: archives of any kind are looked into, and what is in them is read.
public final class ArchiveTarget {
    private ArchiveTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            Path file = Files.createTempFile("fuzz", "");
            try {
                Files.write(file, bytes);
                Intake intake = Intake.of(List.of(file), null, new Cancel());
                new LoadJob(intake.logs(), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {}).run(
                        Progress.NONE, new Cancel());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
