package blindspot.opening;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.FlowLogDefinition;
import blindspot.decode.RecordFormat;
import blindspot.intake.DefinedFormats;
import blindspot.load.FileReport;
import blindspot.load.FormatOrigin;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.load.Outcome;
import blindspot.model.Field;
import blindspot.source.BlockStream;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.source.Inputs;
import blindspot.source.Replaced;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LogReadingTest {
    private static final DefinedFormats NONE = new DefinedFormats(List.of());
    private static final String LOG = "srcaddr packets\n10.0.0.1 2\n10.0.0.2 3\n";
    private static final String NAMELESS = "10.0.0.1 10.0.0.2 7 8\n".repeat(5);

    @Test
    void readsOnceMoreWhatWasReplacedMeanwhile() {
        LoadResult result = read(NONE, new Changing("a", 1), log("b", LOG));

        assertThat(result.report().files()).extracting(FileReport::outcome).containsExactly(Outcome.READ, Outcome.READ);
        assertThat(result.report().files()).extracting(FileReport::name).containsExactly("a", "b");
        assertThat(result.table().rowCount()).isEqualTo(4);
        assertThat(result.report().totals().records()).isEqualTo(4);
    }

    @Test
    void saysSoWhenItIsReplacedAgainAndAgain() {
        LoadResult result = read(NONE, new Changing("a", 9), log("b", LOG));

        assertThat(result.report().files()).extracting(FileReport::outcome)
                .containsExactly(Outcome.REPLACED, Outcome.READ);
        assertThat(result.report().hasTrouble()).isTrue();
    }

    @Test
    void readsWhatNamesNoFormatInTheOneThatIsDefined() {
        DefinedFormats defined = defined("dstaddr srcaddr bytes packets");

        LogReading reading = new LogReading(LoadOptions.DEFAULT, defined, _ -> {});
        LoadResult result = read(reading, log("a", LOG), log("b", NAMELESS), log("c", NAMELESS), log("d", "no log\n"));

        assertThat(result.report().files()).extracting(FileReport::outcome)
                .containsExactly(Outcome.READ, Outcome.READ, Outcome.READ, Outcome.FAILED);
        assertThat(result.table().rowCount()).isEqualTo(12);
        assertThat(result.table().text(Field.PACKETS, 11)).isEqualTo("8");
        assertThat(result.report().files()).extracting(file -> reading.originOf(file).orElse(null))
                .containsExactly(FormatOrigin.HEADER, FormatOrigin.DEFINITION, FormatOrigin.DEFINITION, null);
    }

    @Test
    void asksNoDefinitionWhereTheFormatIsGiven() {
        RecordFormat given = RecordFormat.parse("srcaddr dstaddr packets bytes");
        LogReading reading = new LogReading(
                LoadOptions.DEFAULT.withFormat(given), defined("dstaddr srcaddr bytes packets"), _ -> {});

        LoadResult result = read(reading, log("b", NAMELESS));

        assertThat(result.table().text(Field.PACKETS, 0)).isEqualTo("7");
        assertThat(reading.originOf(result.report().files().getFirst())).contains(FormatOrigin.GIVEN);
    }

    @Test
    void guessesNothingBetweenSeveralDefinitions() {
        LogReading reading = new LogReading(
                LoadOptions.DEFAULT,
                defined("dstaddr srcaddr bytes packets", "srcaddr dstaddr packets bytes"),
                _ -> {});

        LoadResult result = read(reading, log("b", NAMELESS));

        FileReport file = result.report().files().getFirst();
        assertThat(file.outcome()).isEqualTo(Outcome.NEEDS_FORMAT);
        assertThat(reading.ambiguity(file)).contains(new Problem("definition-ambiguous", "b"));
    }

    @Test
    void readsNothingOnceMoreWhereMemoryIsFull() {
        LogReading reading = new LogReading(
                LoadOptions.DEFAULT.withMemory(300_000), defined("dstaddr srcaddr bytes packets"), _ -> {});

        LoadResult result = read(reading, log("b", NAMELESS), log("a", LOG.repeat(100_000)));

        assertThat(result.report().problem()).extracting(Problem::code).isEqualTo("memory-full");
        assertThat(result.report().files()).extracting(FileReport::name).containsExactly("b", "a");
        assertThat(result.table().rowCount()).isPositive();
    }

    private static LoadResult read(DefinedFormats defined, ByteSource... sources) {
        return read(new LogReading(LoadOptions.DEFAULT, defined, _ -> {}), sources);
    }

    private static LoadResult read(LogReading reading, ByteSource... sources) {
        return reading.read(Inputs.of(List.of(sources)), FlowTable.empty(), Progress.NONE, new Cancel());
    }

    private static DefinedFormats defined(String... formats) {
        return new DefinedFormats(
                Arrays.stream(formats)
                        .map(format -> new FlowLogDefinition(
                                "", "", "", new FlowLogDefinition.Layout(false, false, false),
                                RecordFormat.parse(format)))
                        .toList());
    }

    private static ByteSource log(String name, String text) {
        return new Bytes(name, text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
    }

    /// Is replaced behind its first record as often as it is told.
    private static final class Changing implements ByteSource {
        private final String name;
        private int changes;

        Changing(String name, int changes) {
            this.name = name;
            this.changes = changes;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long size() {
            return LOG.length();
        }

        @Override
        public String version() {
            return "";
        }

        @Override
        public InputStream open() {
            if (changes == 0) {
                return text(LOG);
            }
            changes--;
            return new SequenceInputStream(text("srcaddr packets\n10.0.0.9 1\n"), new BlockStream() {
                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    throw new Replaced(new Problem("s3-object-changed", name));
                }
            });
        }

        private static InputStream text(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
