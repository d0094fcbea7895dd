package blindspot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LongSequenceTest {
    @Test
    void holdsWhatAPlainListHoldsHoweverChunksArePacked() {
        List<Long> plain = new ArrayList<>();
        LongSequence sequence = ofAllKinds(plain);
        assertSame(plain, sequence);
        assertSame(plain, new LongSequenceBuilder(sequence).build(sequence.size()));
    }

    @Test
    void copiesAnyPartOfAChunk() {
        List<Long> plain = new ArrayList<>();
        LongSequence sequence = ofAllKinds(plain);
        Random random = new Random(4);
        long[] target = new long[LongSequence.CHUNK + 9];
        for (int chunk = 0; chunk * LongSequence.CHUNK < plain.size(); chunk++) {
            int from = chunk * LongSequence.CHUNK;
            int first = from + random.nextInt(Math.min(LongSequence.CHUNK, plain.size() - from));
            int count = random.nextInt(Math.min(from + LongSequence.CHUNK, plain.size()) - first) + 1;
            sequence.copy(first, count, target, 9);
            for (int i = 0; i < count; i++) {
                assertEquals(plain.get(first + i), target[9 + i]);
            }
        }
    }

    @Test
    void keepsWhatWasBuiltAsItWas() {
        for (int size : new int[] {0, 1, 63, 64, LongSequence.CHUNK - 1, LongSequence.CHUNK, LongSequence.CHUNK + 1}) {
            LongSequenceBuilder builder = new LongSequenceBuilder();
            for (int i = 0; i < size; i++) {
                add(builder, i, i);
            }
            LongSequence first = builder.build(size);
            LongSequenceBuilder second = new LongSequenceBuilder(first);
            for (int i = 0; i < LongSequence.CHUNK; i++) {
                add(builder, size + i, -1);
                add(second, size + i, 7);
            }
            assertEquals(size, first.size());
            LongSequence longer = second.build(size + LongSequence.CHUNK);
            for (int i = 0; i < longer.size(); i++) {
                assertEquals(i < size ? i : 7, longer.get(i));
                assertEquals(i, i < size ? first.get(i) : i);
            }
        }
    }

    private static LongSequence ofAllKinds(List<Long> plain) {
        Random random = new Random(3);
        long[] ranges = {1, 0x100, 0x101, 0x10000, 0x10001, 1L << 32, (1L << 32) + 1, Long.MAX_VALUE};
        for (long range : ranges) {
            long base = random.nextLong() >> 2;
            for (int i = 0; i < LongSequence.CHUNK; i++) {
                plain.add(base + (i == 5 ? range - 1 : random.nextLong(range)));
            }
        }
        plain.add(Long.MIN_VALUE);
        for (int i = 0; i < LongSequence.CHUNK + 7; i++) {
            plain.add(i % 2 == 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
        }
        LongSequenceBuilder builder = new LongSequenceBuilder();
        for (int i = 0; i < plain.size(); i++) {
            add(builder, i, plain.get(i));
        }
        return builder.build(plain.size());
    }

    private static void add(LongSequenceBuilder builder, int index, long value) {
        int at = index & LongSequence.CHUNK - 1;
        builder.reserve(at + 1);
        builder.open()[at] = value;
        if (at == LongSequence.CHUNK - 1) {
            builder.close();
        }
    }

    private static void assertSame(List<Long> expected, LongSequence actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), actual.get(i), "at " + i);
        }
    }
}
