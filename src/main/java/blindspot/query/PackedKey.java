package blindspot.query;

import blindspot.store.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The values of some columns in as few 64-bit words as hold them all: of each value only what it is above the smallest
/// of its column. Equal words mean equal values and the other way round.
final class PackedKey {
    private static final int BLOCK = 1 << 12;

    /// Where a part of the key lies: from the bit `shift` of a word on.
    private record Place(RowBlock block, long min, int word, int shift) {}

    private final List<Place> places;
    private final int words;
    private long[] packed = new long[0];

    private PackedKey(List<Place> places, int words) {
        this.places = places;
        this.words = words;
    }

    /// For `size` rows in this order; an empty `order` is that of the table.
    static PackedKey of(List<Column> columns, int[] order, int size) {
        List<Place> places = new ArrayList<>();
        int word = 0;
        int used = 0;
        for (KeyPart part : columns.stream().flatMap(column -> KeyPart.telling(column).stream()).toList()) {
            RowBlock block = RowBlock.of(part);
            long min = Long.MAX_VALUE;
            long max = Long.MIN_VALUE;
            for (int first = 0; first < size; first += BLOCK) {
                int count = Math.min(BLOCK, size - first);
                block.read(order, first, count);
                for (int i = 0; i < count; i++) {
                    min = Math.min(min, block.value(i));
                    max = Math.max(max, block.value(i));
                }
            }
            int bits = size == 0 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(max - min);
            if (bits > 0) {
                if (used + bits > Long.SIZE) {
                    word++;
                    used = 0;
                }
                places.add(new Place(block, min, word, used));
                used += bits;
            }
        }
        return new PackedKey(places, word + 1);
    }

    int words() {
        return words;
    }

    /// Packs `count` rows from the position `first` of `order` on.
    void read(int[] order, int first, int count) {
        if (packed.length < count * words) {
            packed = new long[count * words];
        }
        Arrays.fill(packed, 0);
        for (Place place : places) {
            place.block().read(order, first, count);
            for (int i = 0; i < count; i++) {
                packed[i * words + place.word()] |= (place.block().value(i) - place.min()) << place.shift();
            }
        }
    }

    /// The words of the rows read last, row after row. Not to be changed.
    long[] packed() {
        return packed;
    }
}
