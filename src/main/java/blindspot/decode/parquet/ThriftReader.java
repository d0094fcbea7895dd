package blindspot.decode.parquet;

import java.nio.ByteBuffer;

/// Walks over a Thrift structure in the compact protocol, as Parquet's footer and page headers are.
///
/// Trusts no length: what says that it is longer than the bytes that are left, or deeper than [#DEPTH], is
/// [DamagedException]. Each step takes a byte at least, so a walk ends.
/// Source: <https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md>
final class ThriftReader {
    static final int I32 = 5;
    static final int I64 = 6;
    static final int LIST = 9;
    static final int STRUCT = 12;

    /// The most structures inside structures.
    private static final int DEPTH = 32;

    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int BYTE = 3;
    private static final int I16 = 4;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int SET = 10;
    private static final int MAP = 11;

    private final ByteBuffer bytes;
    private final int end;
    private int at;
    private int field;
    private int type;

    /// Reads from `from` inclusive to `end` exclusive.
    ThriftReader(ByteBuffer bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /// The position behind what has been read.
    int position() {
        return at;
    }

    /// Goes on to the next field of a structure; false at the end of it. `before` is the number of the field before,
    /// 0 at the start.
    boolean nextField(int before) {
        int head = next();
        if (head == 0) {
            return false;
        }
        type = head & 0xF;
        field = head >>> 4 == 0 ? (short) zigzag() : before + (head >>> 4);
        return true;
    }

    /// The number of the field that [#nextField] went to.
    int field() {
        return field;
    }

    /// Its type.
    int type() {
        return type;
    }

    int i32() {
        return (int) zigzag();
    }

    long i64() {
        return zigzag();
    }

    /// The number of elements of a list of elements of `elementType`.
    int list(int elementType) {
        int head = next();
        int size = head >>> 4 == 15 ? length() : head >>> 4;
        if ((head & 0xF) != elementType || size > end - at) {
            throw new DamagedException("list of " + size);
        }
        return size;
    }

    /// Passes over the value of the field that [#nextField] went to.
    void skip() {
        skip(type, 0);
    }

    /// Passes over a structure.
    void skipStruct() {
        skip(STRUCT, 0);
    }

    private void skip(int what, int depth) {
        if (depth > DEPTH) {
            throw new DamagedException("nested too deep");
        }
        switch (what) {
            case TRUE, FALSE -> {}
            case BYTE -> next();
            case I16, I32, I64 -> zigzag();
            case DOUBLE -> pass(Double.BYTES);
            case BINARY -> pass(length());
            case LIST, SET -> {
                int head = next();
                skipElements(head >>> 4 == 15 ? length() : head >>> 4, head & 0xF, depth);
            }
            case MAP -> {
                int size = length();
                int types = size == 0 ? 0 : next();
                for (int i = 0; i < size; i++) {
                    skipElements(1, types >>> 4, depth);
                    skipElements(1, types & 0xF, depth);
                }
            }
            case STRUCT -> {
                for (int id = 0; nextField(id);) {
                    id = field;
                    skip(type, depth + 1);
                }
            }
            default -> throw new DamagedException("type " + what);
        }
    }

    /// Parquet has no list or map of truth values where this class reads, and one would not end in Hardwood.
    private void skipElements(int size, int what, int depth) {
        if (what == TRUE || what == FALSE) {
            throw new DamagedException("list of truth values");
        }
        for (int i = 0; i < size; i++) {
            skip(what, depth + 1);
        }
    }

    private int length() {
        long length = varint();
        if (length < 0 || length > end - at) {
            throw new DamagedException("length " + length);
        }
        return (int) length;
    }

    private void pass(int count) {
        if (count > end - at) {
            throw new DamagedException("ends too early");
        }
        at += count;
    }

    private long zigzag() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int b = next();
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw new DamagedException("number of more than 64 bits");
    }

    private int next() {
        if (at >= end) {
            throw new DamagedException("ends too early");
        }
        return bytes.get(at++) & 0xFF;
    }
}
