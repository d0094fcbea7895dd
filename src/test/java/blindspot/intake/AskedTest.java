package blindspot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AskedTest {
    @Test
    void tellsPathsFromBucketsAndOptions() {
        Asked asked = Asked.of(List.of("a.log", "--region", "eu-west-1", "s3://logs/AWSLogs/"));
        assertThat(asked.paths()).containsExactly(Path.of("a.log"));
        assertThat(asked.buckets()).hasSize(1);
    }

    @Test
    void keepsWhatItReadsOnlyWhereItIsTold() {
        assertThat(Asked.of(List.of("--cache", "s3://logs/AWSLogs/")).keeps()).isTrue();
        assertThat(Asked.of(List.of("s3://logs/AWSLogs/")).keeps()).isFalse();
    }

    @Test
    void refusesAnOptionThatThereIsNot() {
        assertThatThrownBy(() -> Asked.of(List.of("--colour", "a.log")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem("unknown-option", "--colour")));
        assertThat(Asked.of(List.of("./--colour")).paths()).containsExactly(Path.of("./--colour"));
    }
}
