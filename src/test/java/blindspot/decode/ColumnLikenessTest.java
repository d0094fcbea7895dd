package blindspot.decode;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.guess.KnownOrder;
import blindspot.model.Field;
import blindspot.model.FieldName;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ColumnLikenessTest {
    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            name -> name, name -> name.replace('-', '_'), name -> name.toUpperCase(Locale.ROOT),
            name -> "aws.vpcflow." + name);

    @Test
    void takesNoChoiceOfFieldsForSomethingElse() {
        for (UnaryOperator<String> spelling : SPELLINGS) {
            for (Field one : Field.values()) {
                for (Field other : EnumSet.complementOf(EnumSet.of(one))) {
                    List<String> names = List.of(spelling.apply(one.fieldName()), spelling.apply(other.fieldName()));
                    assertThat(ColumnLikeness.of(names)).as(names.toString()).isEmpty();
                }
            }
        }
    }

    @Test
    void takesNoPublishedFormatForSomethingElse() {
        for (KnownOrder order : KnownOrder.ALL) {
            List<String> names = order.format().fields().stream().map(FieldName::text).toList();
            assertThat(ColumnLikeness.of(names)).as(order.toString()).isEmpty();
        }
    }

    @Test
    void takesAFlowLogWithSomethingBesideForNothingElse() {
        List<String> all = RecordFormat.DEFAULT.fields().stream().map(FieldName::text).toList();
        for (String beside : List.of("vm-id", "flow-id", "eni-id", "in-bytes", "flow-duration", "src-endpoint")) {
            assertThat(ColumnLikeness.of(Stream.concat(all.stream(), Stream.of(beside)).toList())).as(beside).isEmpty();
        }
        List<String> some =
                List.of("srcaddr", "dstaddr", "srcport", "dstport", "protocol", "packets", "bytes", "action");
        for (String beside : List.of("lambda_name", "member_account", "row_number", "customer_number", "combo")) {
            assertThat(ColumnLikeness.of(Stream.concat(some.stream(), Stream.of(beside)).toList())).as(beside)
                    .isEmpty();
        }
        assertThat(ColumnLikeness.of(List.of("srcaddr", "dstaddr", "sum_of_it"))).contains(Likeness.QUERY_SUMS);
    }

    @Test
    void takesFieldsThatAwsMayAddForNothingElse() {
        assertThat(RecordFormat.ofHeader(List.of("srcaddr", "dstaddr", "total-drops"), true)).isPresent();
        assertThat(ColumnLikeness.of(List.of("srcaddr", "dstaddr", "start", "end", "dropped-bytes"))).isEmpty();
    }
}
