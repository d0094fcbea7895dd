package blindspot.decode.guess;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.RecordFormat;
import blindspot.decode.guess.FormatGuess.Certainty;
import blindspot.model.Field;
import blindspot.model.FieldName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is said of records in the orders of fields that flow logs really have, whichever way the traffic goes.
final class PublishedOrdersTest {
    /// Fields that are each other's opposite: one in the place of the other turns the meaning of every record.
    private static final List<List<Field>> PAIRS = List.of(
            List.of(Field.SRCADDR, Field.DSTADDR), List.of(Field.SRCPORT, Field.DSTPORT),
            List.of(Field.PKT_SRCADDR, Field.PKT_DSTADDR), List.of(Field.SRCADDR, Field.PKT_DSTADDR),
            List.of(Field.DSTADDR, Field.PKT_SRCADDR), List.of(Field.PACKETS, Field.BYTES),
            List.of(Field.START, Field.END), List.of(Field.PKT_SRC_AWS_SERVICE, Field.PKT_DST_AWS_SERVICE));

    private enum Outcome {
        CERTAIN,
        DOUBTFUL_RIGHT,
        DOUBTFUL_PARTLY,
        DOUBTFUL_WRONG,
        NONE
    }

    @Test
    void neverProposesAFieldInThePlaceOfItsOpposite() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        List<String> swapped = new ArrayList<>();
        List<String> wronglyCertain = new ArrayList<>();
        for (RecordFormat order : orders()) {
            for (MadeUp.Traffic traffic : MadeUp.Traffic.values()) {
                for (long seed : List.of(1L, 2L, 3L, 4L, 5L, 6L)) {
                    List<String> lines = new MadeUp(seed, traffic).lines(order.fields(), seed == 1 ? 3 : 30);
                    Optional<FormatGuess> guess = FormatGuess.of(lines);
                    Outcome outcome = guess.map(found -> outcome(order, found, lines)).orElse(Outcome.NONE);
                    counts.merge(outcome, 1, Integer::sum);
                    guess.filter(found -> found.certain() && !found.proposal().equals(order))
                            .ifPresent(_ -> wronglyCertain.add(order.fields() + " " + traffic + " " + seed));
                    guess.flatMap(found -> swap(order, found, lines))
                            .ifPresent(swap -> swapped.add(swap + " " + traffic + " " + seed + " " + order.fields()));
                }
            }
        }
        System.out.println("Published orders: " + counts + ", with a pair swapped " + swapped.size());
        assertThat(wronglyCertain).isEmpty();
        assertThat(swapped).isEmpty();
    }

    private static Outcome outcome(RecordFormat order, FormatGuess guess, List<String> lines) {
        if (guess.certain()) {
            return Outcome.CERTAIN;
        }
        if (guess.certainty() == Certainty.HOPELESS) {
            return Outcome.NONE;
        }
        boolean wrong = false;
        boolean open = false;
        for (int i = 0; i < order.fields().size(); i++) {
            if (hasValues(lines, i)) {
                FieldName proposed = guess.columns().get(i).name();
                open |= proposed.field().isEmpty();
                wrong |= proposed.field().isPresent() && !proposed.equals(order.fields().get(i));
            }
        }
        return wrong ? Outcome.DOUBTFUL_WRONG : open ? Outcome.DOUBTFUL_PARTLY : Outcome.DOUBTFUL_RIGHT;
    }

    /// A column with values that is proposed as the opposite of what it is.
    private static Optional<String> swap(RecordFormat order, FormatGuess guess, List<String> lines) {
        for (int i = 0; i < order.fields().size(); i++) {
            Field right = order.fields().get(i).field().orElseThrow();
            Optional<Field> proposed = guess.columns().get(i).name().field();
            if (hasValues(lines, i) && proposed.isPresent()
                    && PAIRS.stream().anyMatch(pair -> pair.contains(right) && pair.contains(proposed.get()))
                    && right != proposed.get()) {
                return Optional.of(right + " as " + proposed.get());
            }
        }
        return Optional.empty();
    }

    private static boolean hasValues(List<String> lines, int column) {
        return lines.stream().anyMatch(line -> !line.split(" ", -1)[column].equals("-"));
    }

    private static List<RecordFormat> orders() {
        try (InputStream file = PublishedOrdersTest.class.getResourceAsStream("published-orders.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(RecordFormat::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
