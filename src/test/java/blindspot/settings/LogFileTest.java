package blindspot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class LogFileTest {
    @TempDir private Path temporary;

    private final Logger logger = Logger.getLogger("blindspot.test");

    @Test
    void writesToTheFileInUtf8() throws IOException {
        Path folder = temporary.resolve("100% 新しい");
        try (LogFile log = LogFile.open(folder)) {
            assertThat(log.folder()).contains(folder);
            logger.log(Level.WARNING, "読めません", new IllegalStateException("because"));
        }
        assertThat(Files.readString(folder.resolve("blindspot.0.log")))
                .contains("WARNING blindspot.test 読めません", "IllegalStateException: because");
    }

    @Test
    void writesNothingToTheConsoleAndPutsLoggingBack() {
        List<Handler> before = List.of(Logger.getLogger("").getHandlers());
        try (LogFile log = LogFile.open(temporary)) {
            assertThat(log.recent()).isEmpty();
            assertThat(Arrays.stream(Logger.getLogger("").getHandlers())).noneMatch(ConsoleHandler.class::isInstance);
        }
        assertThat(Logger.getLogger("").getHandlers()).containsExactlyElementsOf(before);
    }

    @Test
    void neverGrowsBeyondTwoFiles() throws IOException {
        String line = "x".repeat(10_000);
        try (LogFile log = LogFile.open(temporary)) {
            for (int i = 0; i < 350; i++) {
                logger.info(line);
            }
            assertThat(log.recent()).hasSize(200);
        }
        try (Stream<Path> files = Files.list(temporary)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(2);
            for (Path file : all) {
                assertThat(Files.size(file)).isLessThan((1 << 20) + 20_000L);
            }
        }
    }

    /// Nobody reads the pipe: who opened it would wait for ever.
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void goesOnInMemoryWhereAPipeIsInThePlaceOfTheFile() throws IOException, InterruptedException {
        for (String name : List.of("blindspot.0.log", "blindspot.1.log.lck")) {
            Path pipe = temporary.resolve(name);
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
            try (LogFile log = LogFile.open(temporary)) {
                assertThat(log.folder()).isEmpty();
            }
            Files.delete(pipe);
        }
    }

    @Test
    void goesOnInMemoryWhereTheFolderCannotBeMade() throws IOException {
        Path occupied = Files.createFile(temporary.resolve("file"));
        try (LogFile log = LogFile.open(occupied)) {
            logger.info("still here");
            assertThat(log.folder()).isEmpty();
            assertThat(log.recent().getFirst()).contains("could not log to");
            assertThat(log.recent().getLast()).contains("still here");
        }
    }
}
