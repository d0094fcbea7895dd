package blindspot.decode.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blindspot.model.Address;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class AddressParserTest {
    private static final String LETTERS = "0123456789abcdefABCDEF:::::......gx";

    private final AddressParser parser = new AddressParser();

    @Test
    void readsFromBytesWhatAddressReadsFromText() {
        Random random = new Random(21);
        for (int i = 0; i < 20_000; i++) {
            Address address = new Address(
                    random.nextInt(3) == 0 ? 0 : random.nextLong() & 0xFFFF_0000_00FF_FFFFL,
                    random.nextBoolean() ? 0xFFFF_0000_0000L | random.nextInt(Integer.MAX_VALUE) : random.nextLong());
            check(address.toString());
            char[] broken = address.toString().toCharArray();
            broken[random.nextInt(broken.length)] = LETTERS.charAt(random.nextInt(LETTERS.length()));
            check(new String(broken));
        }
    }

    @Test
    void agreesOnRandomText() {
        Random random = new Random(22);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length >= 0; length--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            check(text.toString());
        }
    }

    /// What is read as dotted is an address of IPv4, and such a one is read when it has no more digits than it needs.
    private static void checkDotted(String text, Optional<Address> expected) {
        byte[] bytes = (" ".repeat(16) + text + " ".repeat(24)).getBytes(StandardCharsets.US_ASCII);
        long dotted = AddressParser.dotted(bytes, 16, 16 + text.length());
        if (dotted >= 0) {
            assertEquals(expected, Optional.of(new Address(0, dotted)), text);
        } else {
            assertTrue(expected.isEmpty() || text.contains(":") || text.matches(".*\\d{4}.*"), text);
        }
    }

    private void check(String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.US_ASCII);
        int end = parser.read(bytes, 0);
        Optional<Address> read = end == text.length()
                ? Optional.of(new Address(parser.high(), parser.low()))
                : Optional.empty();
        assertEquals(Address.parse(text), read, text);
        checkDotted(text, read);
    }
}
