package blindspot.decode.guess;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.RecordFormat;
import blindspot.decode.guess.FormatGuess.Certainty;
import blindspot.model.Field;
import blindspot.model.FieldName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormatGuessTest {
    private static final List<KnownOrder> ORDERS = KnownOrder.ALL;

    @Test
    void knowsTheOrdersOfEveryVersion() {
        assertThat(ORDERS.stream()
                .map(order -> order.kind() + " " + order.version() + " "
                        + order.format().fields().size()))
                .containsExactly(
                        "DEFAULT 2 14", "ALPHABETICAL 2 14", "DOCUMENTED 3 21", "ALPHABETICAL 3 21", "DOCUMENTED 4 25",
                        "ALPHABETICAL 4 25", "DOCUMENTED 5 29", "ALPHABETICAL 5 29", "DOCUMENTED 7 39",
                        "ALPHABETICAL 7 39", "DOCUMENTED 8 40", "ALPHABETICAL 8 40", "DOCUMENTED 9 41",
                        "ALPHABETICAL 9 41", "DOCUMENTED 10 42", "ALPHABETICAL 10 42", "DOCUMENTED 11 54",
                        "ALPHABETICAL 11 54", "SUGGESTED 5 24", "EXAMPLE 3 21", "EXAMPLE 5 29");
    }

    @ParameterizedTest
    @FieldSource("ORDERS")
    void isCertainOfEveryKnownOrder(KnownOrder order) {
        for (long seed = 1; seed <= 20; seed++) {
            FormatGuess guess = guess(new MadeUp(seed).lines(order.format().fields(), 30));
            assertThat(guess.certainty()).as("seed " + seed).isEqualTo(Certainty.CERTAIN);
            assertThat(guess.order()).contains(order);
            assertThat(guess.proposal()).isEqualTo(order.format());
        }
    }

    @ParameterizedTest
    @FieldSource("ORDERS")
    void oneFlowIsEnoughForAKnownOrder(KnownOrder order) {
        assertThat(guess(new MadeUp(7).lines(order.format().fields(), 1)).order()).contains(order);
    }

    @ParameterizedTest
    @FieldSource("ORDERS")
    void recordsWithoutFlowsAreOnlyAProposal(KnownOrder order) {
        if (order.kind() == KnownOrder.Kind.DEFAULT) {
            return;
        }
        FormatGuess guess = guess(new MadeUp(3).lines(order.format().fields(), 20, 1));
        assertThat(guess.certainty()).isEqualTo(Certainty.DOUBTFUL);
        assertThat(guess.proposal()).isEqualTo(order.format());
        assertThat(guess.columns().stream().map(ColumnGuess::confidence))
                .contains(Confidence.SURE, Confidence.GUESS)
                .doesNotContain(Confidence.NONE);
    }

    @ParameterizedTest
    @FieldSource("ORDERS")
    void isNotCertainWhenTwoColumnsThatCanBeToldApartAreSwapped(KnownOrder order) {
        List<List<Field>> pairs = List.of(
                List.of(Field.INTERFACE_ID, Field.ACTION), List.of(Field.START, Field.END),
                List.of(Field.PACKETS, Field.BYTES), List.of(Field.ACTION, Field.LOG_STATUS),
                List.of(Field.VPC_ID, Field.SUBNET_ID), List.of(Field.REGION, Field.AZ_ID),
                List.of(Field.PKT_SRCADDR, Field.PKT_DSTADDR), List.of(Field.TYPE, Field.FLOW_DIRECTION));
        for (List<Field> pair : pairs) {
            List<FieldName> fields = new ArrayList<>(order.format().fields());
            int one = fields.indexOf(FieldName.of(pair.getFirst()));
            int other = fields.indexOf(FieldName.of(pair.getLast()));
            boolean otherInterface = order.version() == 11 && pair.contains(Field.INTERFACE_ID);
            boolean checkedByTheReader = order.kind() == KnownOrder.Kind.DEFAULT
                    && (pair.contains(Field.START) || pair.contains(Field.BYTES));
            if (one >= 0 && other >= 0 && !checkedByTheReader && !otherInterface) {
                Collections.swap(fields, one, other);
                FormatGuess guess = guess(new MadeUp(11).lines(fields, 30));
                assertThat(guess.certainty()).as(pair.toString()).isEqualTo(Certainty.DOUBTFUL);
                assertThat(guess.proposal().fields()).as(pair.toString()).startsWith(fields.getFirst());
                assertThat(guess.proposal().fields().get(one)).as(pair.toString()).isEqualTo(fields.get(one));
                assertThat(guess.proposal().fields().get(other)).as(pair.toString()).isEqualTo(fields.get(other));
            }
        }
    }

    @Test
    void isNotCertainWhenTheVersionIsAnother() {
        RecordFormat format = ORDERS.get(6).format();
        List<String> lines = new MadeUp(1).lines(format.fields(), 5)
                .stream()
                .map(line -> line.replaceFirst("^5 ", "4 "))
                .toList();
        FormatGuess guess = guess(lines);
        assertThat(guess.certainty()).isEqualTo(Certainty.DOUBTFUL);
        assertThat(guess.proposal()).isEqualTo(format);
    }

    @Test
    void isNotCertainWhenALineIsOfAnotherLength() {
        List<String> lines = new ArrayList<>(new MadeUp(1).lines(ORDERS.get(6).format().fields(), 5));
        lines.add(lines.getFirst() + " more");
        FormatGuess guess = guess(lines);
        assertThat(guess.certainty()).isEqualTo(Certainty.DOUBTFUL);
        assertThat(guess.proposal()).isEqualTo(ORDERS.get(6).format());
    }

    @ParameterizedTest
    @FieldSource("ORDERS")
    void oneMalformedLineAmongFiftyLeavesItCertain(KnownOrder order) {
        List<FieldName> fields = order.format().fields();
        List<String> lines = new MadeUp(5).lines(fields, 50);
        List<String> halfALine = new ArrayList<>(lines);
        halfALine.set(20, halfALine.get(20).substring(0, 30));
        List<String> wrongValue = new ArrayList<>(lines);
        List<String> words = new ArrayList<>(List.of(lines.get(20).split(" ")));
        words.set(fields.indexOf(FieldName.of(Field.SRCADDR)), "10.0.0.999");
        wrongValue.set(20, String.join(" ", words));
        for (List<String> some : List.of(halfALine, wrongValue)) {
            FormatGuess guess = guess(some);
            assertThat(guess.certainty()).isEqualTo(Certainty.CERTAIN);
            assertThat(guess.proposal()).isEqualTo(order.format());
            if (!order.equals(KnownOrder.DEFAULT)) {
                assertThat(guess.misfits()).isEqualTo(1);
                assertThat(guess.lines()).isEqualTo(50);
            }
        }
    }

    @Test
    void isNotCertainWhenMoreThanOneLineInTenIsMalformed() {
        List<String> lines = new ArrayList<>(new MadeUp(5).lines(ORDERS.get(6).format().fields(), 20));
        for (int i = 3; i < 6; i++) {
            lines.set(i, lines.get(i).replaceFirst("\\d+\\.\\d+\\.\\d+\\.\\d+", "10.0.0.999"));
        }
        assertThat(guess(lines).certainty()).isEqualTo(Certainty.DOUBTFUL);
    }

    @Test
    void aValueThatHardlyAnotherLineHasIsNoMistake() {
        List<FieldName> fields = new ArrayList<>(ORDERS.get(6).format().fields());
        List<String> lines = new ArrayList<>();
        int service = fields.indexOf(FieldName.of(Field.PKT_SRC_AWS_SERVICE));
        for (String line : new MadeUp(5).lines(fields, 40)) {
            List<String> words = new ArrayList<>(List.of(line.split(" ")));
            words.set(service, "-");
            lines.add(String.join(" ", words));
        }
        assertThat(guess(lines).certainty()).isEqualTo(Certainty.CERTAIN);
        List<String> words = new ArrayList<>(List.of(lines.get(7).split(" ")));
        words.set(service, "nat-0123456789abcdef0");
        lines.set(7, String.join(" ", words));
        assertThat(guess(lines).certainty()).isEqualTo(Certainty.DOUBTFUL);
    }

    @Test
    void fourteenValuesAreNotTheDefaultFormatBecauseOfTheirNumber() {
        FormatGuess guess = guess(
                List.of(
                        "11 10.3.0.17 198.51.100.9 40112 80 6 1716729292 1716729349 REJECT OK BPA "
                                + "nat-0123456789abcdef0 1 nat_gateway"));
        assertThat(guess.certainty()).isEqualTo(Certainty.DOUBTFUL);
        assertThat(names(guess))
                .isEqualTo(
                        "version srcaddr dstaddr srcport dstport protocol start end action log-status "
                                + "reject-reason resource-id encryption-status interface-type");
    }

    @Test
    void namesColumnsThatItCannotTell() {
        FormatGuess guess = guess(List.of("eni-0123456789abcdef0 blue 10.0.0.1 10.0.0.2 - red,green ACCEPT"));
        assertThat(guess.certainty()).isEqualTo(Certainty.DOUBTFUL);
        assertThat(names(guess)).startsWith("interface-id column-2 srcaddr dstaddr column-5").endsWith("action");
        assertThat(guess.columns().get(1).confidence()).isEqualTo(Confidence.NONE);
        assertThat(guess.columns().get(0).confidence()).isEqualTo(Confidence.SURE);
        assertThat(guess.columns().get(2).confidence()).isEqualTo(Confidence.LIKELY);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 21, 24, 25, 29, 54})
    void isNeverCertainOfFieldsInNoKnownOrder(int size) {
        Random random = new Random(size);
        Set<RecordFormat> known = Set.copyOf(ORDERS.stream().map(KnownOrder::format).toList());
        for (int round = 0; round < 100; round++) {
            List<Field> fields = new ArrayList<>(List.of(Field.values()));
            Collections.shuffle(fields, random);
            List<FieldName> format = fields.subList(0, size).stream().map(FieldName::of).toList();
            FormatGuess.of(new MadeUp(round).lines(format, 1 + random.nextInt(20))).ifPresent(guess -> {
                assertThat(known).doesNotContain(new RecordFormat(format));
                assertThat(guess.certain()).as(format.toString()).isFalse();
                assertThat(Set.copyOf(guess.proposal().fields())).hasSize(size);
            });
        }
    }

    /// How good a proposal is: of the columns that hold values, the share whose field is right.
    @Test
    void mostlyProposesTheRightFieldsForChosenOnes() {
        double inOrder = rightShare(false);
        double shuffled = rightShare(true);
        System.out.printf("Right proposals: %.3f of columns in AWS's order, %.3f of shuffled ones%n", inOrder,
                shuffled);
        assertThat(inOrder).isGreaterThan(0.9);
        assertThat(shuffled).isGreaterThan(0.55);
    }

    @Test
    void saysNothingOfHeadersProseAndNothing() {
        assertThat(FormatGuess.of(List.of("version srcaddr dstaddr", "2 10.0.0.1 10.0.0.2"))).isEmpty();
        assertThat(FormatGuess.of(List.of("The quick brown fox", "jumps over the lazy dog"))).isEmpty();
        assertThat(FormatGuess.of(List.of("", "# a comment"))).isEmpty();
        assertThat(FormatGuess.of(new byte[0], 0)).isEmpty();
    }

    @Test
    void linesOfEveryLengthAreHopeless() {
        List<String> lines = List.of(
                "eni-0123456789abcdef0 ACCEPT OK", "eni-0123456789abcdef0 OK", "10.0.0.1 10.0.0.2 ACCEPT OK 1 2",
                "10.0.0.1 10.0.0.2 80 443 6", "a b c d");
        FormatGuess guess = guess(lines);
        assertThat(guess.certainty()).isEqualTo(Certainty.HOPELESS);
        assertThat(guess.sample()).hasSize(5);
    }

    @Test
    void looksAtWholeLinesOnly() {
        String text = String.join("\n", new MadeUp(5).lines(ORDERS.get(6).format().fields(), 9));
        byte[] head = text.substring(0, text.length() - 40).getBytes(StandardCharsets.UTF_8);
        assertThat(FormatGuess.of(head, head.length).orElseThrow().certain()).isTrue();
    }

    @Test
    void survivesAnything() {
        Random random = new Random(9);
        List<String> words = List.of(
                "-", "eni-0123456789abcdef0", "10.0.0.1", "::1", "1700000000", "999999999999999999999", "ACCEPT", "OK",
                "é", "\u0000", "#", "5", "x".repeat(5000));
        for (int round = 0; round < 500; round++) {
            List<String> lines = Stream.generate(
                    () -> String.join(" ", Stream.generate(() -> words.get(random.nextInt(words.size())))
                            .limit(random.nextInt(300))
                            .toList()))
                    .limit(random.nextInt(6))
                    .toList();
            FormatGuess.of(lines).ifPresent(guess -> {
                assertThat(guess.certain()).isFalse();
                assertThat(guess.sample()).allMatch(line -> line.size() <= RecordFormat.MOST_NAMES);
            });
        }
    }

    private static double rightShare(boolean shuffled) {
        Random random = new Random(2);
        int right = 0;
        int all = 0;
        for (int round = 0; round < 200; round++) {
            Set<Field> chosen = EnumSet.of(Field.SRCADDR, Field.DSTADDR, Field.START, Field.END, Field.ACTION);
            for (Field field : Field.values()) {
                if (field.since() <= 5 && random.nextInt(3) > 0) {
                    chosen.add(field);
                }
            }
            List<FieldName> format = new ArrayList<>(chosen.stream().map(FieldName::of).toList());
            if (shuffled) {
                Collections.shuffle(format, random);
            }
            List<String> lines = new MadeUp(round).lines(format, 30);
            List<FieldName> proposed = guess(lines).proposal().fields();
            for (int i = 0; i < format.size(); i++) {
                int place = i;
                if (lines.stream().anyMatch(line -> !line.split(" ", -1)[place].equals("-"))) {
                    all++;
                    right += proposed.get(i).equals(format.get(i)) ? 1 : 0;
                }
            }
        }
        return (double) right / all;
    }

    private static FormatGuess guess(List<String> lines) {
        return FormatGuess.of(lines).orElseThrow();
    }

    private static String names(FormatGuess guess) {
        return String.join(" ", guess.proposal().fields().stream().map(FieldName::text).toList());
    }
}
