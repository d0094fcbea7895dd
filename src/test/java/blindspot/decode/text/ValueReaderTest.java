package blindspot.decode.text;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.Issue.Reason;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ValueReaderTest {
    @Test
    void readsNumbersHoweverTheyAreWritten() {
        assertThat(text(Field.SRCPORT, "443")).isEqualTo("443");
        assertThat(text(Field.SRCPORT, " 443.0 ")).isEqualTo("443");
        assertThat(text(Field.BYTES, "1.5E3")).isEqualTo("1500");
        assertThat(text(Field.BYTES, Long.toString(Long.MAX_VALUE))).isEqualTo(Long.toString(Long.MAX_VALUE));
    }

    @Test
    void refusesNumbersThatTheFieldCannotHave() {
        assertThat(reason(Field.SRCPORT, "65536")).isEqualTo(Reason.OUT_OF_RANGE);
        assertThat(reason(Field.BYTES, "9223372036854775808")).isEqualTo(Reason.OUT_OF_RANGE);
        assertThat(reason(Field.BYTES, "1E999999999")).isEqualTo(Reason.OUT_OF_RANGE);
        assertThat(reason(Field.BYTES, "-1")).isEqualTo(Reason.OUT_OF_RANGE);
        assertThat(reason(Field.BYTES, "0.5")).isEqualTo(Reason.NOT_A_NUMBER);
        assertThat(reason(Field.BYTES, "many")).isEqualTo(Reason.NOT_A_NUMBER);
        assertThat(reason(Field.BYTES, "1".repeat(100))).isEqualTo(Reason.NOT_A_NUMBER);
    }

    @Test
    void readsProtocolsAndActionsInTheWordsOfOthers() {
        assertThat(text(Field.PROTOCOL, "tcp")).isEqualTo("6");
        assertThat(text(Field.PROTOCOL, "UDP")).isEqualTo("17");
        assertThat(text(Field.PROTOCOL, "ICMPv6")).isEqualTo("58");
        assertThat(text(Field.PROTOCOL, "17")).isEqualTo("17");
        assertThat(reason(Field.PROTOCOL, "http")).isEqualTo(Reason.NOT_A_NUMBER);
        assertThat(reason(Field.SRCPORT, "tcp")).isEqualTo(Reason.NOT_A_NUMBER);
        assertThat(text(Field.ACTION, "accept")).isEqualTo("ACCEPT");
        assertThat(text(Field.ACTION, "allowed")).isEqualTo("ACCEPT");
        assertThat(text(Field.ACTION, "Blocked")).isEqualTo("REJECT");
        assertThat(text(Field.ACTION, "REJECT")).isEqualTo("REJECT");
        assertThat(text(Field.ACTION, "teardown")).isEqualTo("teardown");
        assertThat(text(Field.ACTION, "ACCePT")).isEqualTo("ACCePT");
        assertThat(text(Field.ACTION, "aCCEPT")).isEqualTo("aCCEPT");
    }

    @Test
    void takesLargeTimesForMilliseconds() {
        assertThat(text(Field.START, "1700000000123")).isEqualTo("1700000000");
        assertThat(text(Field.START, "1700000000")).isEqualTo("1700000000");
    }

    @Test
    void tellsTheUnitOfTimesByTheirSize() {
        assertThat(text(Field.START, "1700000000123456")).isEqualTo("1700000000");
        assertThat(text(Field.END, "1700000000123456789")).isEqualTo("1700000000");
        assertThat(text(Field.END, "1700000000.75")).isEqualTo("1700000000");
        assertThat(reason(Field.BYTES, "0.75")).isEqualTo(Reason.NOT_A_NUMBER);
    }

    @Test
    void readsTimesAsProgramsWriteThem() {
        assertThat(text(Field.START, " 2023-11-14T22:13:20.5Z ")).isEqualTo("1700000000");
        assertThat(text(Field.END, "2023-11-14 22:13:20.000 UTC")).isEqualTo("1700000000");
        assertThat(reason(Field.START, "2023-11-14")).isEqualTo(Reason.NOT_A_TIME);
        assertThat(reason(Field.START, "10/11/2023 22:13:20")).isEqualTo(Reason.DAY_OR_MONTH);
        assertThat(reason(Field.BYTES, "2023-11-14T22:13:20Z")).isEqualTo(Reason.NOT_A_NUMBER);
    }

    @Test
    void refusesNumbersThatWereRounded() {
        assertThat(reason(Field.START, "1.7E+09")).isEqualTo(Reason.ROUNDED);
        assertThat(reason(Field.BYTES, "1e+05")).isEqualTo(Reason.ROUNDED);
        assertThat(reason(Field.BYTES, "1.50E03")).isEqualTo(Reason.ROUNDED);
        assertThat(reason(Field.ACCOUNT_ID, "1.23457E+11")).isEqualTo(Reason.ROUNDED);
        assertThat(reason(Field.ACCOUNT_ID, "1.234568E+11")).as("of twelve characters").isEqualTo(Reason.ROUNDED);
        assertThat(text(Field.START, "1.700000001E+09")).as("all digits").isEqualTo("1700000001");
        assertThat(text(Field.START, "1.7E9")).as("nothing left out").isEqualTo("1700000000");
    }

    @Test
    void givesAnAccountThatWasTakenForANumberItsDigitsBack() {
        assertThat(text(Field.ACCOUNT_ID, "1.23456789012E11")).isEqualTo("123456789012");
        assertThat(text(Field.ACCOUNT_ID, "123456789012.0")).isEqualTo("123456789012");
        assertThat(text(Field.ACCOUNT_ID, "1234567890")).isEqualTo("001234567890");
        assertThat(text(Field.ACCOUNT_ID, "1234567890123")).isEqualTo("1234567890123");
        assertThat(text(Field.ACCOUNT_ID, "12 34")).isEqualTo("12 34");
    }

    @Test
    void readsAddresses() {
        assertThat(text(Field.SRCADDR, "10.0.0.1")).isEqualTo("10.0.0.1");
        assertThat(text(Field.SRCADDR, "2001:db8::1")).isEqualTo("2001:db8::1");
        assertThat(reason(Field.SRCADDR, "10.0.0.1 10.0.0.2")).isEqualTo(Reason.NOT_AN_ADDRESS);
        assertThat(reason(Field.SRCADDR, "10.0.0")).isEqualTo(Reason.NOT_AN_ADDRESS);
        assertThat(reason(Field.SRCADDR, ":".repeat(100))).isEqualTo(Reason.NOT_AN_ADDRESS);
    }

    @Test
    void keepsTextAndLeadingZeros() {
        assertThat(text(Field.ACCOUNT_ID, "012345678901")).isEqualTo("012345678901");
        assertThat(text(Field.ACCOUNT_ID, "unknown")).isEqualTo("unknown");
        assertThat(text(Field.INSTANCE_TAG, "a%20b")).isEqualTo("a b");
        assertThat(text(new FieldName("my field"), "two words")).isEqualTo("two words");
        assertThat(reason(Field.ACTION, "AC\u0000CEPT")).isEqualTo(Reason.NOT_TEXT);
    }

    @Test
    void refusesBytesThatAreNoText() {
        FlowTableBuilder rows = begun(FieldName.of(Field.ACTION));
        byte[] bytes = {'O', (byte) 0xC3};
        assertThat(new ValueReader(FieldName.of(Field.ACTION), rows).add(bytes, 0, 2)).isEqualTo(Reason.NOT_TEXT);
    }

    @Test
    void takesNothingAndAHyphenForNoValue() {
        for (Field field : Field.values()) {
            assertThat(text(field, "")).isEqualTo("-");
            assertThat(text(field, "-")).isEqualTo("-");
        }
    }

    @Test
    void takesNumbersThatAreNumbersAlready() {
        assertThat(number(Field.ACCOUNT_ID, 1234567890L)).isEqualTo("001234567890");
        assertThat(number(Field.INTERFACE_ID, 7)).isEqualTo("7");
        assertThat(number(Field.START, 1700000000123L)).isEqualTo("1700000000");
        assertThat(number(Field.PROTOCOL, 6)).isEqualTo("6");
        assertThat(new ValueReader(FieldName.of(Field.PROTOCOL), new FlowTableBuilder()).addNumber(256))
                .isEqualTo(Reason.OUT_OF_RANGE);
        assertThat(new ValueReader(FieldName.of(Field.SRCADDR), new FlowTableBuilder()).addNumber(1))
                .isEqualTo(Reason.NOT_AN_ADDRESS);
    }

    private static String text(Field field, String value) {
        return text(FieldName.of(field), value);
    }

    private static String text(FieldName name, String value) {
        FlowTableBuilder rows = begun(name);
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        assertThat(new ValueReader(name, rows).add(bytes, 0, bytes.length)).isNull();
        return only(name, rows);
    }

    private static String number(Field field, long value) {
        FieldName name = FieldName.of(field);
        FlowTableBuilder rows = begun(name);
        assertThat(new ValueReader(name, rows).addNumber(value)).isNull();
        return only(name, rows);
    }

    /// Why the value cannot be read; nothing must have been added then.
    private static @Nullable Reason reason(Field field, String value) {
        FieldName name = FieldName.of(field);
        FlowTableBuilder rows = begun(name);
        ValueReader reader = new ValueReader(name, rows);
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        Reason reason = reader.add(bytes, 0, bytes.length);
        reader.addMissing();
        assertThat(only(name, rows)).isEqualTo("-");
        return reason;
    }

    private static FlowTableBuilder begun(FieldName name) {
        FlowTableBuilder rows = new FlowTableBuilder();
        rows.begin("input", List.of(name));
        return rows;
    }

    private static String only(FieldName name, FlowTableBuilder rows) {
        rows.endRow(0);
        FlowTable table = rows.build();
        assertThat(table.rowCount()).isEqualTo(1);
        return table.column(name).orElseThrow().text(0);
    }
}
