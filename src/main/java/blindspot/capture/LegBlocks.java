package blindspot.capture;

import blindspot.store.ChunkRows;
import blindspot.store.RowBits;
import blindspot.task.Cancel;
import blindspot.task.Shares;
import blindspot.topology.Form;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the records that a filter keeps add up to on the legs, block by block of the table, so that the sums of a time are
/// put together of those of blocks: records are looked at only of blocks that the time has a part of. Immutable.
public final class LegBlocks {
    private static final int CHUNK_WORDS = ChunkRows.CHUNK / Long.SIZE;

    /// A block has at least so many rows for each of its sums: a quarter of a byte of each row.
    private static final int ROWS_PER_SUM = 4 * Long.BYTES;

    private final LegCounter counter;
    private final RowBits kept;
    private final RowBits none;
    private final int blockWords;
    private final List<long[]> blocks;

    /// Whether no sum of all is beyond what it can hold, so that what was added can be taken away again.
    private final boolean exact;

    private LegBlocks(LegCounter counter, RowBits kept, @Nullable LegBlocks before, Cancel cancel) {
        this.counter = counter;
        this.kept = kept;
        blockWords = CHUNK_WORDS * (1 + counter.size() * ROWS_PER_SUM / ChunkRows.CHUNK);
        none = RowBits.none(counter.evidence().table().rowCount());
        int count = (kept.wordCount() + blockWords - 1) / blockWords;
        blocks = Shares.ofParts(
                IntStream.range(0, count).boxed().toList(), counter.evidence().table().rowCount(),
                some -> some.stream().map(block -> sums(block, before, cancel)).toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        long[] all = counter.none();
        blocks.forEach(sums -> LegCounter.add(all, sums, 1));
        exact = Arrays.stream(all).noneMatch(sum -> sum == Long.MAX_VALUE);
    }

    /// Of these records, as far as the viewpoint sees them: counted anew, or out of the sums of others where these differ in
    /// fewer. Of no use when cancelled.
    ///
    /// @param before of any records, or none
    public static LegBlocks of(
            Evidence evidence, Viewpoint viewpoint, Form form, RowBits kept, @Nullable LegBlocks before,
            Cancel cancel) {
        return before != null && before.exact && before.isOf(evidence, viewpoint, form)
                ? new LegBlocks(before.counter, kept, before, cancel)
                : new LegBlocks(new LegCounter(evidence, viewpoint, form), kept, null, cancel);
    }

    private boolean isOf(Evidence evidence, Viewpoint viewpoint, Form form) {
        return counter.evidence().equals(evidence) && counter.viewpoint().equals(viewpoint) && counter.form() == form;
    }

    private long[] sums(int block, @Nullable LegBlocks before, Cancel cancel) {
        if (before != null && changed(block, before.kept, kept) < changed(block, none, kept)) {
            long[] sums = before.blocks.get(block).clone();
            counter.change(sums, before.kept, kept, first(block), end(block));
            return sums;
        }
        long[] sums = counter.none();
        if (!cancel.requested()) {
            counter.change(sums, none, kept, first(block), end(block));
        }
        return sums;
    }

    /// What those add up to that are also of a time: out of the sums of another time, of blocks, and of records, whatever is
    /// less.
    ///
    /// @param before of another time, or none
    public LegSums sums(RowBits time, @Nullable LegSums before) {
        RowBits shown = kept.and(time);
        if (!exact) {
            return LegSums.of(counter, shown);
        }
        LegSums near = before != null && before.isOf(this) ? before : new LegSums(counter, none, counter.none(), this);
        RowBits was = near.shown();
        long[] sums = near.copy();
        // No sum is ever more than that of all: what comes is added last.
        for (int block = 0; block < blocks.size(); block++) {
            int changed = changed(block, was, shown);
            boolean come = changed(block, was, none) <= changed(block, was, kept);
            if (changed <= changed(block, was, come ? none : kept) + changed(block, come ? kept : none, shown)) {
                counter.change(sums, was, shown, first(block), end(block));
            } else if (come) {
                counter.change(sums, was, none, first(block), end(block));
                counter.change(sums, kept, shown, first(block), end(block));
                LegCounter.add(sums, blocks.get(block), 1);
            } else {
                counter.change(sums, was, kept, first(block), end(block));
                LegCounter.add(sums, blocks.get(block), -1);
                counter.change(sums, none, shown, first(block), end(block));
            }
        }
        return new LegSums(counter, shown, sums, this);
    }

    private int first(int block) {
        return block * blockWords;
    }

    private int end(int block) {
        return Math.min(kept.wordCount(), (block + 1) * blockWords);
    }

    /// How many records of a block are only of the ones or only of the others.
    private int changed(int block, RowBits some, RowBits others) {
        int changed = 0;
        for (int word = first(block); word < end(block); word++) {
            changed += Long.bitCount(some.word(word) ^ others.word(word));
        }
        return changed;
    }
}
