package blindspot.source.s3;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.model.Field;
import blindspot.source.Bytes;
import blindspot.source.s3.FaultProxy.Fault;
import blindspot.source.s3.FaultProxy.Request;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two thousand objects through a network on which one request in twenty goes wrong.
class S3SoakTest {
    private static final int OBJECTS = 2000;
    private static final int RECORDS = 20;

    @Test
    void losesNothingAndReadsNothingTwice(@TempDir Path folder) {
        try (S3Server server = new S3Server(folder);
                FaultProxy proxy = new FaultProxy(server.port(), faults(new Random(20_240_310)))) {
            long bytes = 0;
            for (int i = 0; i < OBJECTS; i++) {
                long bucket = Logs.DAY + 300L * (i / 4);
                byte[] log = Logs.text(bucket, RECORDS);
                bytes += sum(log);
                server.put(Logs.key(bucket, "s" + i), i % 2 == 0 ? Bytes.gzip(log) : log);
            }
            S3Place place = new S3Place(server.location("AWSLogs/", proxy.port()), S3Server.LIMITS);
            Cancel cancel = new Cancel();
            S3Selection all = S3Listing.of(place, Optional.empty(), _ -> {}, cancel);

            LoadResult result;
            try (Downloads downloads = new Downloads(all.objects(), cancel)) {
                result = new LoadJob(downloads.sources(), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                        .run(Progress.NONE, cancel);
            }

            assertThat(all.objects()).hasSize(OBJECTS);
            assertThat(result.report().hasTrouble()).isFalse();
            assertThat(result.report().files()).hasSize(OBJECTS).allMatch(file -> file.counts().records() == RECORDS);
            assertThat(result.table().rowCount()).isEqualTo(OBJECTS * RECORDS);
            assertThat(sum(result.table())).isEqualTo(bytes);
            assertThat(proxy.requests()).as("requests with those that went wrong").isGreaterThan(OBJECTS + 50);
        }
    }

    private static Function<Request, Fault> faults(Random random) {
        return _ -> {
            int die;
            synchronized (random) {
                die = random.nextInt(120);
            }
            return switch (die) {
                case 0 -> FaultProxy.answer(503, "SlowDown");
                case 1 -> FaultProxy.answer(500, "InternalError");
                case 2 -> new Fault.Reset(-1);
                case 3 -> new Fault.Reset(100);
                case 4 -> new Fault.Truncate(60);
                case 5 -> new Fault.Stall(30);
                default -> FaultProxy.NONE;
            };
        };
    }

    /// Of the numbers of bytes that the records of a log count.
    private static long sum(byte[] log) {
        LoadResult result = new LoadJob(List.of(Bytes.of(log)), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel());
        return sum(result.table());
    }

    private static long sum(FlowTable table) {
        NumberColumn bytes = (NumberColumn) Objects.requireNonNull(table.column(Field.BYTES));
        long sum = 0;
        for (int row = 0; row < table.rowCount(); row++) {
            sum += bytes.get(row);
        }
        return sum;
    }
}
