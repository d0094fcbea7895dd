package blindspot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LongSequenceTest {
    @Test
    void holdsWhatAPlainListHoldsHoweverChunksArePacked() {
        Random random = new Random(3);
        LongSequence sequence = new LongSequence();
        List<Long> plain = new ArrayList<>();
        long[] ranges = {1, 0x100, 0x101, 0x10000, 0x10001, 1L << 32, (1L << 32) + 1, Long.MAX_VALUE};
        for (long range : ranges) {
            long base = random.nextLong() >> 2;
            for (int i = 0; i < LongSequence.CHUNK; i++) {
                long value = base + (i == 5 ? range - 1 : random.nextLong(range));
                sequence.add(value);
                plain.add(value);
            }
        }
        sequence.add(Long.MIN_VALUE);
        plain.add(Long.MIN_VALUE);
        for (int i = 0; i < LongSequence.CHUNK + 7; i++) {
            long value = i % 2 == 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
            sequence.add(value);
            plain.add(value);
        }
        assertSame(plain, sequence);
        assertSame(plain, sequence.snapshot());
    }

    @Test
    void keepsASnapshotAsItWas() {
        LongSequence sequence = new LongSequence();
        for (int i = 0; i < LongSequence.CHUNK - 1; i++) {
            sequence.add(i);
        }
        LongSequence snapshot = sequence.snapshot();
        sequence.removeLast();
        for (int i = 0; i < 3 * LongSequence.CHUNK; i++) {
            sequence.add(-1);
        }
        assertEquals(LongSequence.CHUNK - 1, snapshot.size());
        for (int i = 0; i < snapshot.size(); i++) {
            assertEquals(i, snapshot.get(i));
        }
    }

    @Test
    void goesOnFromASnapshotWithoutChangingIt() {
        for (int size : new int[] {0, 1, 63, 64, LongSequence.CHUNK - 1, LongSequence.CHUNK, LongSequence.CHUNK + 1}) {
            LongSequence first = new LongSequence();
            for (int i = 0; i < size; i++) {
                first.add(i);
            }
            LongSequence snapshot = first.snapshot();
            LongSequence second = snapshot.snapshot();
            for (int i = 0; i < LongSequence.CHUNK; i++) {
                second.add(7);
            }
            assertEquals(size, snapshot.size());
            assertEquals(size + LongSequence.CHUNK, second.size());
            for (int i = 0; i < second.size(); i++) {
                assertEquals(i < size ? i : 7, second.get(i));
            }
        }
    }

    @Test
    void forgetsTheLastValueOfAPackedChunk() {
        LongSequence sequence = new LongSequence();
        for (int i = 0; i < LongSequence.CHUNK; i++) {
            sequence.add(i % 200);
        }
        LongSequence snapshot = sequence.snapshot();
        sequence.removeLast();
        sequence.removeLast();
        sequence.add(1_000_000);
        sequence.add(-5);
        sequence.add(6);
        assertEquals(1_000_000, sequence.get(LongSequence.CHUNK - 2));
        assertEquals(-5, sequence.get(LongSequence.CHUNK - 1));
        assertEquals(6, sequence.get(LongSequence.CHUNK));
        assertEquals((LongSequence.CHUNK - 1) % 200, snapshot.get(LongSequence.CHUNK - 1));
    }

    private static void assertSame(List<Long> expected, LongSequence actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), actual.get(i), "at " + i);
        }
    }
}
