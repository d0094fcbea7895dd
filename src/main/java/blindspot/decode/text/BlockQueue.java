package blindspot.decode.text;

import blindspot.store.MemoryLimit;
import blindspot.task.Workers;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Decodes blocks of whole lines side by side, and takes their rows over in the order of the blocks.
///
/// A block is decoded as if the format in force when it is added were still in force where it starts, and nothing in it
/// changed that. Where that turns out wrong the block is decoded again in its turn, so that rows and counts are the same
/// as when one block is decoded after the other. Not safe for use by several threads.
final class BlockQueue {
    private final LineDecoder lines;
    private final Workers workers;
    private final Deque<Block> blocks = new ArrayDeque<>();
    private int waiting;
    private final Deque<LineDecoder> spareDecoders = new ArrayDeque<>();
    private final Deque<byte[]> spare = new ArrayDeque<>();
    private final MemoryLimit memory;
    private long bytesOfBuffers;

    /// @param memory counts what the blocks need
    BlockQueue(LineDecoder lines, Workers workers, MemoryLimit memory) {
        this.lines = lines;
        this.workers = workers;
        this.memory = memory;
    }

    /// Adds the lines from `from` inclusive to `to` exclusive; `bytes` must not be changed any more. At the most two
    /// blocks more than there are workers wait to be taken over: each may be some megabytes.
    ///
    /// @param base the offset of `bytes[0]` in the decompressed input
    /// @param count how many lines they are, as far as one can tell
    void add(byte[] bytes, int from, int to, long base, int count) {
        blocks.add(new Block(bytes, from, to, base, count, lines.ahead(spareDecoders.poll()), workers));
        waiting += count;
        while (blocks.size() > workers.count() + 2 || (!blocks.isEmpty() && blocks.getFirst().decoding.done())) {
            takeFirst();
        }
    }

    /// How many lines the next block has best.
    int bestCount() {
        return lines.bestCount(waiting);
    }

    /// Takes all blocks over.
    void finish() {
        while (!blocks.isEmpty()) {
            takeFirst();
        }
    }

    /// An array of at least this length that no block needs any more.
    byte[] buffer(int length) {
        while (!spare.isEmpty()) {
            byte[] buffer = spare.pop();
            if (buffer.length >= length) {
                return buffer;
            }
            count(-buffer.length);
        }
        count(length);
        return new byte[length];
    }

    /// The same bytes in a longer array.
    byte[] longer(byte[] buffer, int length) {
        count(length - buffer.length);
        return Arrays.copyOf(buffer, length);
    }

    /// Takes all blocks over; none is added any more.
    void close() {
        finish();
        spareDecoders.forEach(LineDecoder::release);
        spareDecoders.clear();
        count(-bytesOfBuffers);
    }

    private void count(long bytes) {
        bytesOfBuffers += bytes;
        memory.add(bytes);
    }

    private void takeFirst() {
        Block block = blocks.removeFirst();
        waiting -= block.count;
        LineDecoder ahead = block.decoding.get();
        if (lines.take(ahead)) {
            spareDecoders.push(ahead);
        } else {
            ahead.release();
            lines.decode(block.bytes, block.from, block.to, block.base);
        }
        spare.push(block.bytes);
    }

    private static final class Block {
        private final byte[] bytes;
        private final int from;
        private final int to;
        private final long base;
        private final int count;
        private final Workers.Pending<LineDecoder> decoding;

        Block(byte[] bytes, int from, int to, long base, int count, LineDecoder ahead, Workers workers) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
            this.base = base;
            this.count = count;
            decoding = workers.start(() -> {
                ahead.decode(bytes, from, to, base);
                return ahead;
            });
        }
    }
}
