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
        Dictionary dictionary = new Dictionary();
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
        assertThat(new Dictionary(dictionary.values()).values()).isEqualTo(texts);
    }

    @Test
    void whatWasForgottenGetsAnotherCode() {
        Dictionary dictionary = new Dictionary();
        for (int i = 0; i < 100; i++) {
            code(dictionary, "kept-" + i);
        }
        long bytes = dictionary.bytes();
        for (int i = 0; i < 1000; i++) {
            code(dictionary, "forgotten-and-long-" + "x".repeat(i % 20) + i);
        }
        while (dictionary.size() > 101) {
            dictionary.removeNewest();
        }
        assertThat(dictionary.bytes()).isEqualTo(bytes);
        for (int i = 0; i < 100; i++) {
            assertThat(code(dictionary, "kept-" + i)).isEqualTo(1 + i);
        }
        assertThat(code(dictionary, "forgotten-and-long-0")).isEqualTo(101);
        assertThat(dictionary.values()).hasSize(102).endsWith("forgotten-and-long-0");
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
