package blindspot.source.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SeenNamesTest {
    @Test
    void knowsANameThatComesAgain() {
        SeenNames seen = new SeenNames();

        assertThat(seen.add("a.log")).isTrue();
        assertThat(seen.add("b.log")).isTrue();
        assertThat(seen.add("")).isTrue();
        assertThat(seen.add("a.log")).isFalse();
        assertThat(seen.add("")).isFalse();
    }

    @Test
    void knowsTheLatestAndForgetsTheOldestHoweverManyCome() {
        SeenNames seen = new SeenNames();
        int all = 3 * SeenNames.MOST;

        long fresh = IntStream.range(0, all).filter(i -> seen.add("AWSLogs/" + i + ".log.gz")).count();

        assertThat(fresh).isEqualTo(all);
        assertThat(seen.size()).isLessThanOrEqualTo(2 * SeenNames.MOST);
        assertThat(IntStream.range(all - SeenNames.MOST, all)).noneMatch(i -> seen.add("AWSLogs/" + i + ".log.gz"));
        assertThat(seen.add("AWSLogs/0.log.gz")).isTrue();
    }
}
