package blindspot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DictionaryTest {
    @Test
    void spreadsIdentifiersThatDifferInTheirLastCharacters() {
        Set<Long> slots = new HashSet<>();
        for (int i = 0; i < 256; i++) {
            byte[] id = String.format(Locale.ROOT, "eni-0%016x   ", i).getBytes(StandardCharsets.US_ASCII);
            slots.add(Dictionary.hash(EightBytes.at(id, 0), EightBytes.at(id, 8), EightBytes.at(id, 16)) >>> (64 - 10));
        }
        assertThat(slots).hasSizeGreaterThan(200);
    }

    @Test
    void givesEachTextOneCode() {
        Random random = new Random(5);
        Dictionary dictionary = new Dictionary(MemoryLimit.none());
        Map<String, Integer> codes = new HashMap<>();
        List<String> texts = new ArrayList<>(List.of("-"));
        for (int i = 0; i < 40_000; i++) {
            String text = text(random);
            byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
            int code = dictionary.code(bytes, 1, bytes.length - 1);
            if (codes.putIfAbsent(text, code) == null) {
                texts.add(text);
            }
            assertThat(code).isEqualTo(codes.get(text));
        }
        assertThat(dictionary.values()).isEqualTo(texts);
        assertThat(new Dictionary(dictionary.values(), MemoryLimit.none()).values()).isEqualTo(texts);
    }

    @Test
    void countsWhatItHoldsAndWhatItNeedsToGrow() {
        for (int length : new int[] {10, 21, 100, 5000}) {
            MemoryLimit memory = MemoryLimit.none();
            Dictionary dictionary = new Dictionary(memory);
            long before = Heap.used();
            int texts = length > 100 ? 4_000 : 150_000;
            byte[] text = "0".repeat(length).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < texts; i++) {
                countUp(text);
                dictionary.code(text, 0, length);
            }
            long held = Heap.used() - before;
            assertThat(dictionary.size()).isEqualTo(texts + 1);
            assertThat(memory.used()).as("%d characters", length).isBetween(held, 3 * held);
            dictionary.release();
            assertThat(memory.used()).isZero();
        }
    }

    @Test
    void whatWasForgottenGetsAnotherCode() {
        Dictionary dictionary = new Dictionary(MemoryLimit.none());
        for (int i = 0; i < 100; i++) {
            code(dictionary, "kept-" + i);
        }
        for (int i = 0; i < 1000; i++) {
            code(dictionary, "forgotten-and-long-" + "x".repeat(i % 20) + i);
        }
        long bytes = dictionary.bytes();
        while (dictionary.size() > 101) {
            dictionary.removeNewest();
        }
        assertThat(dictionary.bytes()).isLessThan(bytes - 1000 * 45);
        for (int i = 0; i < 100; i++) {
            assertThat(code(dictionary, "kept-" + i)).isEqualTo(1 + i);
        }
        assertThat(code(dictionary, "forgotten-and-long-0")).isEqualTo(101);
        assertThat(dictionary.values()).hasSize(102).endsWith("forgotten-and-long-0");
    }

    /// Adds one to a number of ten digits or more.
    private static void countUp(byte[] digits) {
        int at = digits.length - 1;
        while (digits[at] == '9') {
            digits[at] = '0';
            at--;
        }
        digits[at]++;
    }

    private static int code(Dictionary dictionary, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return dictionary.code(bytes, 0, bytes.length);
    }

    /// Of all lengths about those that are compared in one go; some with zeros, which stand in for what is not there.
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(40); length > 0; length--) {
            text.append(
                    random.nextInt(8) == 0 ? (char) ('a' + random.nextInt(3)) : random.nextInt(30) == 0 ? '\0' : 'e');
        }
        return text.toString();
    }
}
