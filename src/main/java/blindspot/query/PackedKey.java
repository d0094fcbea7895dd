package blindspot.query;

import blindspot.store.FlowTable;
import blindspot.task.Shares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The values of some columns in as few 64-bit words as hold them all: of each value only what it is above the smallest
/// of its column. Equal words mean equal values and the other way round.
///
/// Behind the key itself, in words of their own, may stand the two ends of the row's flow: in one order, whichever of them
/// sent it. Not for several threads; each takes its own [#copy].
final class PackedKey {
    private static final int BLOCK = 1 << 12;

    private final List<Place> places;
    private final List<Ends> ends;
    private final int keyWords;
    private final int words;
    private boolean[] turned = new boolean[0];

    /// Where a part of the key lies: from the bit `shift` of a word on.
    private record Place(KeyPart part, RowBlock block, long min, int word, int shift) {
        Place copy() {
            return new Place(part, RowBlock.of(part), min, word, shift);
        }
    }

    /// A part of the ends: `one` is the lower end's place.
    private record Ends(Place one, Place other) {
        Ends copy() {
            return new Ends(one.copy(), other.copy());
        }
    }

    private record Range(long min, long max) {
        int bits() {
            return Long.SIZE - Long.numberOfLeadingZeros(max - min);
        }

        Range and(Range other) {
            return new Range(Math.min(min, other.min), Math.max(max, other.max));
        }
    }

    private PackedKey(List<Place> places, List<Ends> ends, int keyWords, int words) {
        this.places = places;
        this.ends = ends;
        this.keyWords = keyWords;
        this.words = words;
    }

    /// For `size` rows in this order; an empty `order` is that of the table.
    static PackedKey of(GroupKey key, int[] order, int size) {
        Packing packing = new Packing(order, size);
        List<Place> places = packing.places(key.parts());
        return new PackedKey(places, List.of(), packing.word + 1, packing.word + 1);
    }

    /// The same with flows, of which the table has both ends.
    static PackedKey withFlows(GroupKey key, FlowTable table, int[] order, int size) {
        List<List<KeyPart>> both = GroupKey.ends(table);
        Packing packing = new Packing(order, size);
        List<Place> places = new ArrayList<>(packing.places(key.parts()));
        int keyWords = packing.word + 1;
        packing.startWord();
        places.addAll(packing.places(GroupKey.protocol(table)));
        List<Ends> ends = new ArrayList<>();
        for (int i = 0; i < both.getFirst().size(); i++) {
            KeyPart one = both.getFirst().get(i);
            KeyPart other = both.getLast().get(i);
            Range range = packing.range(one).and(packing.range(other));
            ends.add(new Ends(packing.place(one, range), packing.place(other, range)));
        }
        return new PackedKey(places, ends, keyWords, packing.word + 1);
    }

    /// For another thread.
    PackedKey copy() {
        return new PackedKey(
                places.stream().map(Place::copy).toList(), ends.stream().map(Ends::copy).toList(), keyWords, words);
    }

    /// The words of the key alone.
    int keyWords() {
        return keyWords;
    }

    /// All words.
    int words() {
        return words;
    }

    /// Packs `count` rows from the position `first` of `order` on: each where its entry of `out` begins, `stride` behind
    /// the one before. All else in `out` becomes 0.
    void read(int[] order, int first, int count, long[] out, int stride) {
        Arrays.fill(out, 0, count * stride, 0);
        for (Place place : places) {
            place.block.read(order, first, count);
            for (int i = 0; i < count; i++) {
                out[i * stride + place.word] |= (place.block.value(i) - place.min) << place.shift;
            }
        }
        if (!ends.isEmpty()) {
            readEnds(order, first, count, out, stride);
        }
    }

    private void readEnds(int[] order, int first, int count, long[] out, int stride) {
        if (turned.length < count) {
            turned = new boolean[count];
        }
        for (Ends each : ends) {
            each.one.block.read(order, first, count);
            each.other.block.read(order, first, count);
        }
        for (int i = 0; i < count; i++) {
            turned[i] = isTurned(i);
        }
        for (Ends each : ends) {
            Place one = each.one;
            Place other = each.other;
            for (int i = 0; i < count; i++) {
                long source = one.block.value(i) - one.min;
                long destination = other.block.value(i) - one.min;
                int at = i * stride;
                out[at + one.word] |= (turned[i] ? destination : source) << one.shift;
                out[at + other.word] |= (turned[i] ? source : destination) << other.shift;
            }
        }
    }

    private boolean isTurned(int position) {
        for (Ends each : ends) {
            long source = each.one.block.value(position);
            long destination = each.other.block.value(position);
            if (source != destination) {
                return source > destination;
            }
        }
        return false;
    }

    /// Of the rows read last, whether the source is the end that stands second. Not to be changed.
    boolean[] turned() {
        return turned;
    }

    /// Gives each part its place, as long as there is room in a word.
    private static final class Packing {
        private final int[] order;
        private final int size;
        private int word;
        private int used;

        Packing(int[] order, int size) {
            this.order = order;
            this.size = size;
        }

        void startWord() {
            word++;
            used = 0;
        }

        /// Of those parts that are not the same everywhere.
        List<Place> places(List<KeyPart> parts) {
            List<Place> places = new ArrayList<>();
            for (KeyPart part : parts) {
                Range range = range(part);
                if (range.bits() > 0) {
                    places.add(place(part, range));
                }
            }
            return places;
        }

        Place place(KeyPart part, Range range) {
            if (used + range.bits() > Long.SIZE) {
                startWord();
            }
            Place place = new Place(part, RowBlock.of(part), range.min, word, used % Long.SIZE);
            used += range.bits();
            return place;
        }

        Range range(KeyPart part) {
            if (part instanceof KeyPart.Told(_, long most) && most < Long.MAX_VALUE) {
                return new Range(0, most);
            }
            return size == 0 ? new Range(0, 0)
                    : Shares.of(size, (from, to) -> range(part, from, to)).stream().reduce(Range::and).orElseThrow();
        }

        private Range range(KeyPart part, int from, int to) {
            RowBlock block = RowBlock.of(part);
            long min = Long.MAX_VALUE;
            long max = Long.MIN_VALUE;
            for (int first = from; first < to; first += BLOCK) {
                int count = Math.min(BLOCK, to - first);
                block.read(order, first, count);
                for (int i = 0; i < count; i++) {
                    min = Math.min(min, block.value(i));
                    max = Math.max(max, block.value(i));
                }
            }
            return new Range(min, max);
        }
    }
}
