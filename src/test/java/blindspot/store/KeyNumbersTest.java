package blindspot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class KeyNumbersTest {
    @Test
    void numbersKeysInTheOrderInWhichTheyAreMet() {
        Random random = new Random(5);
        KeyNumbers numbers = new KeyNumbers();
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            long key = (long) random.nextInt(90) << 42 | (long) random.nextInt(90) << 21 | random.nextInt(9);
            assertThat(numbers.number(key)).isEqualTo(expected.computeIfAbsent(key, _ -> expected.size()));
        }
        assertThat(numbers.count()).isEqualTo(expected.size());
        expected.forEach((key, number) -> {
            assertThat(numbers.find(key)).isEqualTo(number);
            assertThat(numbers.key(number)).isEqualTo(key);
        });
        assertThat(numbers.find(-1)).isEqualTo(-1);
    }

    @Test
    void findsManyAtOnceAsOneByOne() {
        KeyNumbers numbers = new KeyNumbers();
        long[] wanted = new long[3_000];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = (long) i * i % 977 << 21;
            if (i % 3 == 0) {
                numbers.number(wanted[i]);
            }
        }
        int[] found = new int[wanted.length];

        numbers.find(wanted, wanted.length, found);

        for (int i = 0; i < wanted.length; i++) {
            assertThat(found[i]).isEqualTo(numbers.find(wanted[i]));
        }
    }

    @Test
    void aKeyOfZeroIsAKey() {
        KeyNumbers numbers = new KeyNumbers();
        int[] found = new int[1];
        numbers.find(new long[1], 1, found);
        assertThat(found).containsExactly(-1);
        assertThat(numbers.number(0)).isZero();
        numbers.find(new long[1], 1, found);
        assertThat(found).containsExactly(0);
    }
}
