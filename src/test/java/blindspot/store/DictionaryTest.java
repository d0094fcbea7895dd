package blindspot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DictionaryTest {
    @Test
    void spreadsIdentifiersThatDifferInTheirLastCharacters() {
        Set<Integer> slots = new HashSet<>();
        for (int i = 0; i < 256; i++) {
            byte[] id = String.format(Locale.ROOT, "eni-0%016x", i).getBytes(StandardCharsets.US_ASCII);
            slots.add(Dictionary.hash(id, 0, id.length) & 1023);
        }
        assertThat(slots).hasSizeGreaterThan(200);
    }
}
