package blindspot.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Writes a busy hour of flow-log records on the path of the first lesson: many connections, each end of a leg with a
/// record a minute. The same for the same size, whenever it is written.
final class DenseLog {
    private static final long BEGIN = 1_664_881_200;
    private static final int SECONDS = 3600;
    private static final int CONNECTIONS = 400;
    private static final String HEADER =
            "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status";
    private static final String CLIENT = "eni-0dfc71062338593dc";
    private static final String NLB_OR_ALB = "eni-0b5462ff97b19b4bf";
    private static final String ALB_OR_TARGET = "eni-01979b3bf139569bb";

    private DenseLog() {}

    /// Writes this many records to `file`.
    static void write(Path file, int records) throws IOException {
        Random random = new Random(1);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.US_ASCII))) {
            out.println(HEADER);
            for (int i = 0; i < records; i++) {
                long start = BEGIN + (long) ((double) i / records * SECONDS);
                out.println(line(random.nextInt(CONNECTIONS), i % 6, start, random));
            }
        }
    }

    private static String line(int connection, int kind, long start, Random random) {
        int port = 20_000 + connection * 7;
        boolean there = kind % 2 == 0;
        return switch (kind / 2) {
            case 0 -> record(CLIENT, "10.0.0.146", "10.0.0.76", port, there, start, random);
            case 1 -> record(NLB_OR_ALB, "10.1.0.45", "10.1.0.136", port + 1, there, start, random);
            default -> record(ALB_OR_TARGET, "10.1.0.136", "10.1.0.127", port + 2, there, start, random);
        };
    }

    private static String record(
            String eni, String client, String server, int port, boolean there, long start, Random random) {
        int packets = 1 + random.nextInt(200);
        String ends = there ? client + " " + server + " " + port + " 80" : server + " " + client + " 80 " + port;
        boolean rejected = random.nextInt(50) == 0;
        return "2 123456789012 " + eni + " " + ends + " 6 " + packets + " " + packets * 340 + " " + start + " "
                + (start + random.nextInt(60)) + (rejected ? " REJECT OK" : " ACCEPT OK");
    }
}
