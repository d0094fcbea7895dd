package blindspot.decode;

import blindspot.decode.csv.CsvShape;

/// The containers that records come in, told apart by their first bytes and never by a file's name.
public enum LogFormat {
    /// Lines of values with spaces between them, perhaps behind the time and other things.
    TEXT("text"),
    JSON("json"),
    CSV("csv"),
    PARQUET("parquet");

    private final String code;

    LogFormat(String code) {
        this.code = code;
    }

    /// The name on the command line; never changes.
    public String code() {
        return code;
    }

    /// The container that the first `length` decompressed bytes of an input speak for. What is none of the others is
    /// read as text: only the lines show what it is.
    static LogFormat of(byte[] head, int length) {
        if (length >= 4 && head[0] == 'P' && head[1] == 'A' && head[2] == 'R' && head[3] == '1') {
            return PARQUET;
        }
        int at = afterSpace(head, length, 0);
        if (at < length && (head[at] == '{' || head[at] == '[')) {
            int next = afterSpace(head, length, at + 1);
            if (next == length || (head[at] == '{' ? "\"}" : "{[\"]").indexOf(head[next]) >= 0) {
                return JSON;
            }
        }
        return CsvShape.at(head, length).isPresent() ? CSV : TEXT;
    }

    /// The position of the first byte from `from` on that is neither white space nor part of a byte order mark.
    private static int afterSpace(byte[] head, int length, int from) {
        int at = from;
        if (at == 0 && length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            at = 3;
        }
        while (at < length && (head[at] == ' ' || head[at] == '\t' || head[at] == '\r' || head[at] == '\n')) {
            at++;
        }
        return at;
    }
}
