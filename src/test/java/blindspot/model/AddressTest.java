package blindspot.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {
    @Test
    void readsIpv6AsThePlatformDoes() throws UnknownHostException {
        for (String text : List.of("::", "::1", "1::", "2001:db8::8a2e:370:7334", "fe80::1:2:3:4", "1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "64:ff9b::192.0.2.33", "1:2:3:4:5:6:192.0.2.33",
                "2001:DB8::ABCD")) {
            ByteBuffer expected = ByteBuffer.wrap(InetAddress.getByName(text).getAddress());
            assertEquals(new Address(expected.getLong(), expected.getLong()), address(text), text);
        }
    }

    @Test
    void readsBackWhatItWrites() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long high = random.nextLong() & mask(random);
            long low = random.nextLong() & mask(random);
            Address address = new Address(high, low);
            assertEquals(address, address(address.toString()), address.toString());
        }
    }

    @Test
    void writesTheCanonicalForm() {
        assertEquals("2001:db8::1", address("2001:0DB8:0:0:0:0:0:1").toString());
        assertEquals("2001:db8:0:1:1:1:1:1", address("2001:db8:0:1:1:1:1:1").toString());
        assertEquals("2001:0:0:1::1", address("2001:0:0:1:0:0:0:1").toString());
        assertEquals("::", address("0:0:0:0:0:0:0:0").toString());
        assertEquals("10.0.0.1", address("::ffff:10.0.0.1").toString());
    }

    @Test
    void takesAMappedAddressForTheIpv4Address() {
        assertEquals(address("192.0.2.1"), address("::ffff:192.0.2.1"));
        assertTrue(address("::ffff:c000:201").isV4());
        assertFalse(address("::c000:201").isV4());
    }

    @Test
    void ordersIpv4ByValue() {
        assertTrue(address("9.255.0.0").compareTo(address("10.0.0.0")) < 0);
        assertTrue(address("200.0.0.0").compareTo(address("100.0.0.0")) > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "1", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.4 ", "1.2..4", "1.2.3.0004", "a.b.c.d",
                ":", ":::", "1:2", "1::2::3", "12345::", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "::1.2.3",
                "1.2.3.4::", "g::", "1:", ":1", "fe80::1%eth0", "1:2:3:4:5:6:7:1.2.3.4"})
    void refusesWhatIsNoAddress(String text) {
        assertTrue(Address.parse(text).isEmpty());
    }

    @Test
    void findsAddressesInABlock() {
        assertTrue(block("10.1.0.0/16").contains(address("10.1.255.255")));
        assertFalse(block("10.1.0.0/16").contains(address("10.2.0.0")));
        assertTrue(block("0.0.0.0/0").contains(address("255.1.2.3")));
        assertFalse(block("0.0.0.0/0").contains(address("2001:db8::1")));
        assertTrue(block("10.0.0.1/32").contains(address("10.0.0.1")));
        assertFalse(block("10.0.0.1/32").contains(address("10.0.0.0")));
        assertTrue(block("2001:db8::/32").contains(address("2001:db8:ffff::1")));
        assertFalse(block("2001:db8::/33").contains(address("2001:db8:ffff::1")));
        assertTrue(block("2001:db8::4000/114").contains(address("2001:db8::7fff")));
        assertTrue(block("::/0").contains(address("ffff::")));
        assertFalse(block("::/0").contains(address("1.2.3.4")));
    }

    @Test
    void agreesWithBitByBitComparisonOfBlocks() {
        Random random = new Random(2);
        for (int i = 0; i < 5_000; i++) {
            Address base = new Address(random.nextLong() | 1L << 63, random.nextLong());
            int prefix = random.nextInt(129);
            int flipped = random.nextInt(128);
            Address other = flipped < 64
                    ? new Address(base.high() ^ 1L << (63 - flipped), base.low())
                    : new Address(base.high(), base.low() ^ 1L << (127 - flipped));
            assertEquals(flipped >= prefix, new Cidr(base, prefix).contains(other));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "::/129", "x/8", "10.0.0.0/8/8"})
    void refusesWhatIsNoBlock(String text) {
        assertTrue(Cidr.parse(text).isEmpty());
    }

    private static Address address(String text) {
        return Address.parse(text).orElseThrow();
    }

    private static Cidr block(String text) {
        return Cidr.parse(text).orElseThrow();
    }

    private static long mask(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 0xFFFF_0000_0000_FFFFL;
            case 2 -> 0x0000_FFFF_0000_000FL;
            default -> -1;
        };
    }
}
