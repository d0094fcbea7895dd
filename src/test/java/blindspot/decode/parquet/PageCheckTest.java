package blindspot.decode.parquet;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.FieldPath;
import dev.hardwood.metadata.PhysicalType;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PageCheckTest {
    private static final int ROWS = 10;

    @Test
    void letsAPagePassThatFits() {
        assertThatCode(() -> check(page(100, 5, 5, ROWS), ROWS)).doesNotThrowAnyException();
    }

    @Test
    void refusesAPageThatUnpacksToMoreThanTheLimit() {
        assertThatThrownBy(() -> check(page(PageCheck.LARGEST_PAGE + 1, 5, 5, ROWS), ROWS))
                .isInstanceOf(TooLargeException.class);
    }

    @Test
    void refusesAPageOfMoreValuesThanTheLimit() {
        int values = PageCheck.MOST_VALUES + 1;
        assertThatThrownBy(() -> check(page(100, 5, 5, values), values)).isInstanceOf(TooLargeException.class);
    }

    @Test
    void refusesAPageThatGoesOnBehindItsColumn() {
        assertThatThrownBy(() -> check(page(100, 6, 5, ROWS), ROWS)).isInstanceOf(DamagedException.class);
        assertThatThrownBy(() -> check(page(100, -1, 5, ROWS), ROWS)).isInstanceOf(DamagedException.class);
        assertThatThrownBy(() -> check(page(-100, 5, 5, ROWS), ROWS)).isInstanceOf(DamagedException.class);
    }

    @Test
    void refusesOtherNumbersOfValuesThanOfRows() {
        assertThatThrownBy(() -> check(page(100, 5, 5, ROWS - 1), ROWS)).isInstanceOf(DamagedException.class);
        assertThatThrownBy(() -> check(page(100, 5, 5, ROWS + 1), ROWS)).isInstanceOf(DamagedException.class);
        assertThatThrownBy(() -> check(page(100, 5, 5, -ROWS), ROWS)).isInstanceOf(DamagedException.class);
    }

    private static void check(byte[] page, int rows) {
        FileBytes.Part part = new FileBytes.Part(4, ByteBuffer.wrap(page));
        ColumnMetaData column = new ColumnMetaData(PhysicalType.INT32, List.of(), new FieldPath(List.of("srcport")),
                CompressionCodec.SNAPPY, rows, 100, page.length, Map.of(), 4, 0L, null, null, null, null);
        new PageCheck(part).check(new ColumnChunk(column, null, null, null, null), rows, ByteBuffer.allocate(0));
    }

    /// A data page's header and `bytes` bytes behind it.
    private static byte[] page(int unpacked, int packed, int bytes, int values) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(new byte[] {0x15, 0});
        writeField(page, unpacked);
        writeField(page, packed);
        page.write(0x2C);
        writeField(page, values);
        page.write(0);
        page.write(0);
        page.writeBytes(new byte[bytes]);
        return page.toByteArray();
    }

    private static void writeField(ByteArrayOutputStream page, int value) {
        page.write(0x15);
        long rest = Integer.toUnsignedLong((value << 1) ^ (value >> 31));
        while (rest >= 0x80) {
            page.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        page.write((int) rest);
    }
}
