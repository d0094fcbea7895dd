package blindspot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RowBitsTest {
    private static final int ROWS = 2 * ChunkRows.CHUNK + 77;

    private static RowBits bits(BitSet wanted, int rowCount) {
        RowBits.Builder builder = new RowBits.Builder(rowCount);
        ChunkRows rows = new ChunkRows();
        for (int chunk = 0; chunk < ChunkRows.chunks(rowCount); chunk++) {
            rows.fill(chunk, rowCount);
            rows.keepIf(wanted::get);
            builder.add(rows);
        }
        return builder.build();
    }

    private static BitSet some(Random random) {
        BitSet set = new BitSet();
        IntStream.range(0, ROWS).filter(_ -> random.nextInt(3) == 0).forEach(set::set);
        return set;
    }

    @Test
    void areTheRowsThatWereTaken() {
        Random random = new Random(4);
        BitSet one = some(random);
        BitSet other = some(random);
        RowBits bits = bits(one, ROWS);
        assertThat(bits.rows().toArray()).isEqualTo(one.stream().toArray());
        assertThat(bits.count()).isEqualTo(one.cardinality());
        assertThat(IntStream.range(0, ROWS).filter(bits::contains).toArray()).isEqualTo(one.stream().toArray());
        BitSet both = (BitSet) one.clone();
        both.and(other);
        assertThat(bits.and(bits(other, ROWS)).rows().toArray()).isEqualTo(both.stream().toArray());
    }

    @Test
    void areToldInWordsOf64() {
        Random random = new Random(12);
        BitSet one = some(random);
        assertThat(wordsOf(bits(one, ROWS))).isEqualTo(one);
        BitSet all = new BitSet();
        all.set(0, ROWS);
        assertThat(wordsOf(RowBits.all(ROWS))).isEqualTo(all);
        assertThat(wordsOf(RowBits.none(ROWS)).isEmpty()).isTrue();
        assertThat(RowBits.all(128).word(1)).isEqualTo(-1L);
        assertThat(RowBits.none(ROWS).count()).isZero();
        BitSet told = new BitSet();
        RowBits.all(ROWS).forEach(told::set);
        assertThat(told).isEqualTo(all);
    }

    @Test
    void ofNoneTakeNoMemory() {
        List<RowBits> many = IntStream.range(0, 1000).mapToObj(_ -> RowBits.none(2_000_000_000)).toList();
        assertThat(many.getLast().contains(1_999_999_999)).isFalse();
        assertThat(many.getLast().word(7)).isZero();
        RowBits none = RowBits.none(ROWS);
        RowBits one = bits(BitSet.valueOf(new long[] {2}), ROWS);
        assertThat(none.and(one).count()).isZero();
        assertThat(one.and(none).count()).isZero();
        assertThat(none.and(RowBits.all(ROWS)).count()).isZero();
        assertThat(none.isAll()).isFalse();
        assertThat(none.rows().size()).isZero();
        assertThat(none.among(RowSet.of(new int[] {5, 1})).size()).isZero();
        assertThat(none.among(RowSet.all(ROWS)).size()).isZero();
        none.forEach(row -> fail("has " + row));
    }

    private static BitSet wordsOf(RowBits bits) {
        return BitSet.valueOf(IntStream.range(0, bits.wordCount()).mapToLong(bits::word).toArray());
    }

    @Test
    void takeThoseOfOtherRowsInTheirOrder() {
        BitSet odd = new BitSet();
        IntStream.range(0, ROWS).filter(row -> row % 2 == 1).forEach(odd::set);
        RowBits bits = bits(odd, ROWS);
        assertThat(bits.among(RowSet.of(new int[] {5, 4, 1, 7, 2})).toArray()).containsExactly(5, 1, 7);
        assertThat(bits.among(RowSet.all(ROWS)).toArray()).isEqualTo(odd.stream().toArray());
        assertThat(bits.among(RowSet.of(new int[] {4, 2})).size()).isZero();
    }

    @Test
    void areThoseOfASetWithoutItsOrder() {
        assertThat(RowBits.of(RowSet.of(new int[] {70, 3, 64, 0}), ROWS).rows().toArray()).containsExactly(0, 3, 64,
                70);
        assertThat(RowBits.of(RowSet.of(new int[] {}), ROWS).count()).isZero();
        assertThat(RowBits.of(RowSet.all(ROWS), ROWS).isAll()).isTrue();
    }

    @Test
    void ofAllRowsLeaveOthersAsTheyAre() {
        RowBits all = RowBits.all(ROWS);
        RowSet rows = RowSet.of(new int[] {5, 1});
        assertThat(all.among(rows)).isSameAs(rows);
        assertThat(all.rows().isWholeTable(ROWS)).isTrue();
        RowBits one = bits(BitSet.valueOf(new long[] {2}), ROWS);
        assertThat(all.and(one)).isSameAs(one);
        assertThat(one.and(all)).isSameAs(one);
        assertThat(new RowBits.Builder(0).build().count()).isZero();
    }
}
