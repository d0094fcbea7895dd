package blindspot.decode.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.InputKind;
import blindspot.decode.parquet.ParquetFiles.Read;
import blindspot.model.FieldName;
import blindspot.model.FieldType;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.store.Column;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged Parquet files: no exception, no hang, and no text that is not in the file.
@Timeout(300)
final class ParquetDamageTest {
    private static final List<String> ROWS = ParquetFiles.read("rows.log").rows();

    @ParameterizedTest
    @ValueSource(strings = {"small.parquet", "other-types.parquet"})
    void survivesACutAtEveryByte(String name) {
        byte[] whole = ParquetFiles.bytes(name);
        for (int length = 4; length < whole.length; length++) {
            Read read = ParquetFiles.read(Arrays.copyOf(whole, length));
            assertThat(read.rows()).isEmpty();
            assertThat(read.decoded().kind()).isEqualTo(InputKind.UNKNOWN);
            assertThat(read.code()).isEqualTo("parquet-cut-off");
        }
    }

    @Test
    void survivesEveryByteTurnedOver() {
        byte[] whole = ParquetFiles.bytes("small.parquet");
        for (int at = 4; at < whole.length; at++) {
            byte[] bytes = whole.clone();
            bytes[at] ^= (byte) 0xFF;
            checkTexts(bytes, ParquetFiles.read(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small.parquet", "row-groups.parquet"})
    void showsNoTextThatIsNotInAFileWithFlippedBits(String name) {
        Random random = new Random(21);
        byte[] whole = ParquetFiles.bytes(name);
        for (int round = 0; round < 400; round++) {
            byte[] bytes = flipped(whole, random);
            checkTexts(bytes, ParquetFiles.read(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "aws-gzip.parquet", "aws-snappy.parquet", "aws-zstd.parquet", "pages-v2.parquet", "other-types.parquet"
    })
    void survivesFlippedBitsInPackedPages(String name) {
        Random random = new Random(22);
        byte[] whole = ParquetFiles.bytes(name);
        for (int round = 0; round < 150; round++) {
            Read read = ParquetFiles.read(flipped(whole, random));
            assertThat(read.table().rowCount()).isLessThanOrEqualTo(7);
        }
    }

    @Test
    void keepsTheRowGroupsBeforeTheDamage() {
        byte[] bytes = ParquetFiles.bytes("row-groups.parquet");
        // The first page header of the second group, whose only account is the second one with this text.
        int second = indexOf(bytes, "eni-0a11b22c33d44e553", indexOf(bytes, "eni-0a11b22c33d44e552", 0));
        Arrays.fill(bytes, second - 60, second, (byte) 0x7F);
        Read read = ParquetFiles.read(bytes);
        assertThat(read.decoded().kind()).isEqualTo(InputKind.FLOW_LOG);
        assertThat(read.decoded().problem()).isEqualTo(new Problem("parquet-damaged", "input", "2", "3", "3"));
        assertThat(read.rows()).isEqualTo(ROWS.subList(0, 3));
    }

    @Test
    void saysThatASourceBecameShorter() {
        byte[] bytes = ParquetFiles.bytes("row-groups.parquet");
        ByteSource shorter = new Source(bytes, 1000);
        Read read = ParquetFiles.read(shorter, Progress.NONE, new Cancel());
        assertThat(read.code()).isEqualTo("read-failed");
        assertThat(ROWS).containsAll(read.rows());
    }

    @Test
    void saysThatAFooterIsLongerThanTheFile() {
        byte[] bytes = ParquetFiles.bytes("small.parquet");
        bytes[bytes.length - 6] = 1;
        assertThat(ParquetFiles.read(bytes).code()).isEqualTo("parquet-footer-damaged");
    }

    private static byte[] flipped(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
            bytes[random.nextInt(4, bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static void checkTexts(byte[] bytes, Read read) {
        String file = new String(bytes, StandardCharsets.UTF_8);
        for (FieldName name : read.table().fields()) {
            Column column = read.table().column(name).orElseThrow();
            boolean tag = name.field().map(field -> field.isTag()).orElse(false);
            for (int row = 0; name.type() == FieldType.TEXT && !tag && row < read.table().rowCount(); row++) {
                String text = column.text(row);
                // A number that a damaged name made a text stands in the file as a number.
                boolean number = text.chars().allMatch(Character::isDigit);
                assertThat(!column.present(row) || number || file.contains(text)).as(text).isTrue();
            }
        }
    }

    private static int indexOf(byte[] bytes, String text, int from) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text, from);
        assertThat(at).isPositive();
        return at;
    }

    /// Says that it has all bytes, and gives the last ones and the first ones only.
    private static final class Source implements ByteSource {
        private final byte[] bytes;
        private final int limit;

        Source(byte[] bytes, int limit) {
            this.bytes = bytes;
            this.limit = limit;
        }

        @Override
        public String name() {
            return "input";
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return Bytes.of(bytes).open();
        }

        @Override
        public int read(long position, ByteBuffer target) throws IOException {
            boolean footer = position + target.remaining() == bytes.length;
            int count = footer ? target.remaining() : (int) Math.clamp(limit - position, 0L, target.remaining());
            target.put(bytes, (int) position, count);
            return count;
        }

        @Override
        public String version() {
            return "1";
        }
    }
}
