package blindspot.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class NamedPathTest {
    @Test
    void isThePathThatATextNames() {
        assertThat(NamedPath.of("a/b.log")).isEqualTo(Path.of("a", "b.log"));
    }

    @Test
    void saysThatATextCanNameNothing() {
        assertThatThrownBy(() -> NamedPath.of("a\0"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem("no-such-file", "a\0")));
    }

    /// A path that was remembered in another locale.
    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatTheLocaleHasNotTheLettersOfAName() throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Asker.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("LC_ALL", "C");
        Process asked = process.start();
        BufferedReader said = asked.inputReader();
        assertThat(said.readLine()).isEqualTo("name-not-in-locale");
        assertThat(said.readLine()).as("what is to be written").isEqualTo("name-not-in-locale");
        assertThat(asked.waitFor()).isZero();
    }

    /// Names a file in a process of its own.
    static final class Asker {
        private Asker() {}

        public static void main(String[] arguments) {
            say(() -> Optional.of(NamedPath.of("/\u65e5\u672c.log")));
            say(() -> NamedPath.ofNew("\uFFFD.log"));
        }

        private static void say(Supplier<Optional<Path>> named) {
            try {
                System.out.println(named.get());
            } catch (ProblemException e) {
                System.out.println(e.problem().code());
            }
        }
    }
}
