package blindspot.decode.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ThriftReaderTest {
    private static ThriftReader of(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return new ThriftReader(ByteBuffer.wrap(all), 0, all.length);
    }

    @Test
    void readsFieldsInOrder() {
        ThriftReader reader = of(0x15, 0x02, 0x26, 0x03, 0x00);
        assertThat(reader.nextField(0)).isTrue();
        assertThat(reader.field()).isEqualTo(1);
        assertThat(reader.i32()).isEqualTo(1);
        assertThat(reader.nextField(1)).isTrue();
        assertThat(reader.field()).isEqualTo(3);
        assertThat(reader.type()).isEqualTo(ThriftReader.I64);
        assertThat(reader.i64()).isEqualTo(-2);
        assertThat(reader.nextField(3)).isFalse();
        assertThat(reader.position()).isEqualTo(5);
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        // A text, a list of two numbers, a map of one, a double, a truth value.
        ThriftReader reader = of(
                0x18, 2, 'o', 'k', 0x19, 0x25, 2, 4, 0x1B, 1, 0x58, 2, 1, 'x', 0x17, 0, 0, 0, 0, 0, 0, 0, 0, 0x11, 0);
        reader.skipStruct();
        assertThat(reader.position()).isEqualTo(25);
    }

    @Test
    void believesNoLength() {
        assertThatThrownBy(of(0x18, 0xFF, 0xFF, 0xFF, 0xFF, 0x07, 'x', 0)::skipStruct)
                .isInstanceOf(DamagedException.class);
        assertThatThrownBy(of(0x19, 0xF5, 0xFF, 0xFF, 0xFF, 0xFF, 0x07, 2)::skipStruct)
                .isInstanceOf(DamagedException.class);
        assertThatThrownBy(of(0x17, 0, 0)::skipStruct).isInstanceOf(DamagedException.class);
    }

    @Test
    void refusesListsWhoseElementsTakeNoBytes() {
        assertThatThrownBy(of(0x19, 0x51, 1, 1, 1, 1, 1, 0)::skipStruct).isInstanceOf(DamagedException.class);
    }

    @Test
    void refusesEndlessNestingAndEndlessNumbers() {
        byte[] nested = new byte[10_000];
        Arrays.fill(nested, (byte) 0x1C);
        assertThatThrownBy(new ThriftReader(ByteBuffer.wrap(nested), 0, nested.length)::skipStruct)
                .isInstanceOf(DamagedException.class);
        byte[] number = new byte[100];
        Arrays.fill(number, (byte) 0x95);
        assertThatThrownBy(new ThriftReader(ByteBuffer.wrap(number), 0, number.length)::skipStruct)
                .isInstanceOf(DamagedException.class);
    }
}
