package blindspot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.InputKind;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.load.RawLines;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.source.LocalFile;
import blindspot.source.archive.Contents;
import blindspot.source.archive.ZipArchive;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Zip archives: each file in one is an input of its own.
final class ArchiveTest {
    private static final String LOG = """
            version interface-id srcaddr dstaddr action
            2 eni-1 10.0.0.1 10.0.0.2 ACCEPT
            2 eni-1 10.0.0.2 10.0.0.1 REJECT
            """;

    @TempDir private Path folder;

    @Test
    void takesEachLogOfAnArchiveForAnInput() throws IOException {
        Path zip = write("a", zip(Map.of(
                "b.log", bytes(LOG), "in/c", Bytes.gzip(LOG), "readme.txt", bytes("hello"), ".hidden", bytes(LOG),
                "__MACOSX/b.log", bytes(LOG), "t.json", bytes("{\"kind\":\"blindspot-topology\"}"))));
        Intake intake = Intake.of(List.of(zip), null, new Cancel());
        assertThat(intake.logs()).extracting(ByteSource::name)
                .containsExactlyInAnyOrder(zip + "!/b.log", zip + "!/in/c");
        assertThat(intake.skipped()).containsExactlyInAnyOrder(
                zip + "!/readme.txt", zip + "!/t.json", zip + "!/.hidden");
        LoadResult result = load(intake);
        assertThat(result.table().rowCount()).isEqualTo(4);
        assertThat(result.report().files()).allSatisfy(file -> assertThat(file.decoded().problem()).isNull());
        assertThat(new RawLines(result.report()).of(result.table(), 3, new Cancel()).text())
                .isEqualTo("2 eni-1 10.0.0.2 10.0.0.1 REJECT");
        assertThat(new RawLines(result.report()).of(result.table(), 3, new Cancel()).rebuilt()).isFalse();
    }

    @Test
    void readsFilesWhoseNamesLeadElsewhere() throws IOException {
        Path zip = write("a", zip(Map.of("./a.log", bytes(LOG), "../b.log", bytes(LOG), "/c.log", bytes(LOG))));
        Intake intake = Intake.of(List.of(zip), null, new Cancel());
        assertThat(intake.logs()).extracting(ByteSource::name)
                .containsExactlyInAnyOrder(zip + "!/./a.log", zip + "!/../b.log", zip + "!//c.log");
        assertThat(intake.problems()).isEmpty();
        assertThat(load(intake).table().rowCount()).isEqualTo(6);
        assertThat(folder.resolveSibling("b.log")).doesNotExist();
    }

    /// Source of the flag: <https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT>, 4.4.4
    @Test
    void namesWhatIsEncryptedAndReadsTheRest() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("secret.log", bytes(LOG));
        files.put("open.log", bytes(LOG));
        byte[] bytes = zip(files);
        bytes[6] |= 1;
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\1\2") + 8] |= 1;
        Path zip = write("a", bytes);
        Intake intake = Intake.of(List.of(zip), null, new Cancel());
        assertThat(intake.problems()).containsExactly(new Problem("archive-encrypted", zip + "!/secret.log"));
        assertThat(load(intake).table().rowCount()).isEqualTo(2);
    }

    @Test
    @Timeout(30)
    void readsTenThousandFilesOfAnArchiveInSeconds() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < Contents.MOST_FILES; i++) {
            many.put("logs/" + i + ".log", bytes(LOG));
        }
        Intake intake = Intake.of(List.of(write("many", zip(many))), null, new Cancel());
        assertThat(load(intake).table().rowCount()).isEqualTo(2 * Contents.MOST_FILES);
    }

    @Test
    void doesNotOpenArchivesInArchives() throws IOException {
        byte[] inner = zip(Map.of("b.log", bytes(LOG)));
        Path zip = write("a", zip(Map.of("inner.zip", inner, "c.log", bytes(LOG))));
        Intake intake = Intake.of(List.of(zip), null, new Cancel());
        assertThat(intake.logs()).extracting(ByteSource::name).containsExactly(zip + "!/c.log");
        assertThat(intake.problems()).containsExactly(new Problem("archive-in-archive", zip + "!/inner.zip"));
    }

    @Test
    void saysThatThereIsNoLogInAnArchive() throws IOException {
        Path zip = write("a", zip(Map.of("readme.txt", bytes("hello"))));
        assertThat(Intake.of(List.of(zip), null, new Cancel()).problems())
                .containsExactly(new Problem("archive-without-logs", zip.toString()));
        assertThat(Intake.of(List.of(folder), null, new Cancel()).skipped()).containsExactly(zip.toString());
        Path empty = write("empty", zip(Map.of()));
        assertThat(Intake.of(List.of(empty), null, new Cancel()).problems())
                .containsExactly(new Problem("archive-without-logs", empty.toString()));
    }

    @Test
    void boundsTheNumberOfFiles() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= Contents.MOST_FILES; i++) {
            many.put("f" + i, new byte[0]);
        }
        Contents archive = new ZipArchive(local(write("many", zip(many)))).contents(new Cancel());
        assertThat(archive.files()).hasSize(Contents.MOST_FILES);
        assertThat(archive.problems()).extracting(Problem::code).containsExactly("archive-too-many-files");
    }

    @Test
    void leavesOutWhatIsPackedTooDensely() throws IOException {
        Path zip = write("bomb", zip(Map.of(
                "a.log", bytes(LOG), "zeros", new byte[(int) Contents.DENSE_FROM + 1])));
        Contents archive = new ZipArchive(local(zip)).contents(new Cancel());
        assertThat(archive.files()).extracting(ByteSource::name).containsExactly(zip + "!/a.log");
        assertThat(archive.problems()).extracting(Problem::code).containsExactly("archive-too-dense");
    }

    @Test
    void saysThatAFileOfAnArchiveIsDamaged() throws IOException {
        byte[] whole = zip(Map.of("a.log", bytes(LOG.repeat(100))));
        byte[] damaged = whole.clone();
        damaged[60] ^= 1;
        Intake intake = Intake.of(List.of(write("damaged", damaged)), null, new Cancel());
        assertThat(!intake.problems().isEmpty() || load(intake).report().hasTrouble()).isTrue();
    }

    @Test
    void survivesCutsAndFlippedBits() throws IOException {
        byte[] whole = zip(Map.of("a.log", bytes(LOG), "b.log", Bytes.gzip(LOG)));
        Random random = new Random(3);
        for (int length = 0; length < whole.length; length += 3) {
            load(Intake.of(List.of(write("cut", Arrays.copyOf(whole, length))), null, new Cancel()));
        }
        for (int round = 0; round < 300; round++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            load(Intake.of(List.of(write("flipped", bytes)), null, new Cancel()));
        }
    }

    @Test
    void suppliesTheFormatThatADefinitionNames() throws IOException {
        Path one = write("definition.json", bytes(definition("fl-1", "one", "${srcaddr} ${bytes} ${action}")));
        Path log = write("x.log", bytes("10.0.0.1 5 ACCEPT\n"));
        Intake intake = Intake.of(List.of(one, log), null, new Cancel());
        assertThat(intake.definitions()).hasSize(1);
        assertThat(OwnFiles.problemIn(intake.definitions().getFirst(), InputKind.FLOW_LOG_DEFINITION)).isEmpty();
        DefinedFormats defined = DefinedFormats.of(intake.definitions());
        assertThat(defined.of(local(log)).orElseThrow().fields()).hasToString("[srcaddr, bytes, action]");
    }

    @Test
    void choosesTheDefinitionThatTheNameOfALogHolds() throws IOException {
        Path both = write("definitions.json", bytes("{\"FlowLogs\":["
                + flowLog("fl-01", "/vpc/one", "${srcaddr} ${bytes} ${action}") + ","
                + flowLog("fl-02", "two", "${dstaddr} ${bytes} ${action}") + "]}"));
        DefinedFormats defined = DefinedFormats.of(Intake.of(List.of(both), null, new Cancel()).definitions());
        assertThat(defined.of(local(write("1_vpcflowlogs_eu_fl-02_2026.log", bytes("x")))).orElseThrow().fields())
                .hasToString("[dstaddr, bytes, action]");
        ByteSource other = local(write("other", bytes("x")));
        assertThat(defined.of(other)).isEmpty();
        assertThat(defined.areAmbiguousFor(other)).isTrue();
    }

    @Test
    void takesNoDefinitionThatTheNameOfALogContradicts() throws IOException {
        String hive = ",\"LogDestination\":\"arn:aws:s3:::logs/a\",\"DestinationOptions\":{\"FileFormat\":"
                + "\"plain-text\",\"HiveCompatiblePartitions\":true,\"PerHourPartition\":true}";
        String plain = ",\"LogDestination\":\"arn:aws:s3:::logs\",\"DestinationOptions\":{\"FileFormat\":"
                + "\"plain-text\",\"HiveCompatiblePartitions\":false,\"PerHourPartition\":false}";
        String parquet = ",\"LogDestination\":\"arn:aws:s3:::logs\",\"DestinationOptions\":{\"FileFormat\":"
                + "\"parquet\",\"HiveCompatiblePartitions\":false,\"PerHourPartition\":false}";
        Path several = write("definitions.json", bytes("{\"FlowLogs\":["
                + flowLog("fl-0a", "group-a", "${srcaddr} ${bytes}", hive) + ","
                + flowLog("fl-0b", "group-b", "${dstaddr} ${bytes}", plain) + ","
                + flowLog("fl-0c", "group-c", "${bytes} ${dstaddr}", parquet) + "]}"));
        DefinedFormats defined = DefinedFormats.of(List.of(local(several)));
        String folders = "AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/03/01/";
        assertThat(fields(defined, "/x/" + folders + "x.log")).isEqualTo("[dstaddr, bytes]");
        assertThat(fields(defined, "/x/" + folders + "07/x.log")).isEqualTo("none");
        assertThat(fields(defined, "/x/AWSLogs/aws-account-id=1/aws-service=vpcflowlogs/hour=07/x.log"))
                .isEqualTo("[srcaddr, bytes]");
        assertThat(fields(defined, "s3://logs/a/x.log")).isEqualTo("several");
        assertThat(fields(defined, "s3://logs/a/AWSLogs/1/aws-service=vpcflowlogs/hour=1/x"))
                .isEqualTo("[srcaddr, bytes]");
        assertThat(fields(defined, "s3://others/a/x.log")).isEqualTo("none");
        assertThat(fields(defined, "1_vpcflowlogs_eu_fl-0b_2026.log")).isEqualTo("[dstaddr, bytes]");
        assertThat(fields(defined, "1_vpcflowlogs_eu_fl-0c_2026.log")).isEqualTo("none");
        assertThat(fields(defined, "1_vpcflowlogs_eu_fl-0bb_2026.log")).isEqualTo("none");
        assertThat(fields(defined, "x.log")).isEqualTo("several");
    }

    @Test
    void saysThatAZipIsCutOff() throws IOException {
        byte[] whole = zip(Map.of("a.log", bytes(LOG), "b.log", bytes(LOG)));
        Path cut = write("cut.zip", Arrays.copyOf(whole, whole.length - 30));
        Intake intake = Intake.of(List.of(cut), null, new Cancel());
        assertThat(intake.problems()).extracting(Problem::code).contains("archive-damaged");
    }

    @Test
    void suppliesTheFormatThatATemplateOrACommandWritesDown() throws IOException {
        Map<String, String> files = Map.of(
                "template.yaml", """
                        Resources:
                          Log:
                            Type: AWS::EC2::FlowLog
                            Properties:
                              LogFormat: '${srcaddr} ${bytes} ${action}'
                        """,
                "template.json", "{\"Resources\": {\"Log\": {\"Type\": \"AWS::EC2::FlowLog\", \"Properties\": "
                        + "{\"LogFormat\": \"${srcaddr} ${bytes} ${action}\"}}}}",
                "main.tf",
                "resource \"aws_flow_log\" \"a\" {\n  log_format = \"$${srcaddr} $${bytes} $${action}\"\n}\n",
                "stack.ts", """
                        vpc.addFlowLog('a', {logFormat: [ec2.LogFormat.SRC_ADDR, ec2.LogFormat.BYTES,
                          ec2.LogFormat.ACTION]});
                        """,
                "create.sh", "aws ec2 create-flow-logs --log-format \\\n '${srcaddr} ${bytes} ${action}'\n",
                "flow-logs.txt", "FLOWLOGS\t2026-01-01T00:00:00Z\tSUCCESS\tfl-0a1b2c3d4e\tACTIVE\t"
                        + "${srcaddr} ${bytes} ${action}\tgroup\t60\tvpc-1\tALL\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = write(file.getKey(), bytes(file.getValue()));
            Path log = write("x.log", bytes("10.0.0.1 5 ACCEPT\n"));
            Intake intake = Intake.of(List.of(path, log), null, new Cancel());
            assertThat(intake.definitions()).as(file.getKey()).hasSize(1);
            assertThat(OwnFiles.problemIn(intake.definitions().getFirst(), InputKind.FLOW_LOG_DEFINITION)).isEmpty();
            assertThat(fields(DefinedFormats.of(intake.definitions()), "x.log")).as(file.getKey())
                    .isEqualTo("[srcaddr, bytes, action]");
        }
    }

    @Test
    void knowsWhoseFormatIsWhichAlsoInYamlTextAndTables() {
        String yaml = """
                FlowLogs:
                - CreationTime: '2026-01-01T00:00:00Z'
                  FlowLogId: fl-0a0a0a0a0a
                  LogFormat: ${srcaddr} ${bytes}
                  LogGroupName: one
                - CreationTime: '2026-01-01T00:00:00Z'
                  FlowLogId: fl-0b0b0b0b0b
                  LogFormat: ${dstaddr} ${bytes}
                  LogDestination: arn:aws:s3:::logs/b
                """;
        String text = """
                FLOWLOGS\tfl-0a0a0a0a0a\tACTIVE\t${srcaddr} ${bytes}\tone
                FLOWLOGS\tfl-0b0b0b0b0b\tarn:aws:s3:::logs/b\t${dstaddr} ${bytes}
                DESTINATIONOPTIONS\tplain-text\tTrue\tFalse
                """;
        String table = """
                |                  DescribeFlowLogs                  |
                ||                     FlowLogs                     ||
                ||  FlowLogId  |  fl-0a0a0a0a0a                     ||
                ||  LogFormat  |  ${srcaddr} ${bytes}               ||
                ||                     FlowLogs                     ||
                ||  FlowLogId  |  fl-0b0b0b0b0b                     ||
                ||  LogFormat  |  ${dstaddr} ${bytes}               ||
                """;
        for (String output : List.of(yaml, text, table)) {
            DefinedFormats defined = DefinedFormats.of(List.of(new Bytes("definitions", bytes(output), 100)));
            assertThat(fields(defined, "1_vpcflowlogs_eu_fl-0a0a0a0a0a_1.log")).as(output)
                    .isEqualTo("[srcaddr, bytes]");
            assertThat(fields(defined, "1_vpcflowlogs_eu_fl-0b0b0b0b0b_1.log")).as(output)
                    .isEqualTo("[dstaddr, bytes]");
            assertThat(fields(defined, "x.log")).as(output).isEqualTo("several");
        }
    }

    private static String fields(DefinedFormats defined, String name) {
        ByteSource log = new Bytes(name, bytes("x"), 1);
        return defined.areAmbiguousFor(log)
                ? "several"
                : defined.of(log).map(format -> format.fields().toString()).orElse("none");
    }

    @Test
    void takesLogsThatLookLikeNoneWhereADefinitionTellsTheirFormat() throws IOException {
        byte[] definition = bytes(definition("fl-1", "group", "${srcaddr} ${srcport} ${bytes}"));
        byte[] odd = bytes("10.0.0.1 80 5\n10.0.0.1 443 -\n");
        byte[] letter = bytes("Dear reader of\nthis long letter\n");
        Path zip = write("a.zip", zip(Map.of("odd", odd, "letter", letter, "b.log", bytes(LOG))));
        write("odd", odd);
        write("letter", letter);
        Intake without = Intake.of(List.of(folder), null, new Cancel()).withDefined(new Cancel());
        assertThat(without.skipped()).contains(folder.resolve("odd").toString(), zip + "!/odd");
        Path other = write("definition.json", definition);
        Intake intake = Intake.of(List.of(folder, other), null, new Cancel()).withDefined(new Cancel());
        assertThat(intake.skipped())
                .containsExactlyInAnyOrder(folder.resolve("letter").toString(), zip + "!/letter");
        assertThat(intake.logs()).extracting(ByteSource::name)
                .contains(folder.resolve("odd").toString(), zip + "!/odd");
    }

    @Test
    void saysThatANameStandsTwiceInAnArchive() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("b.log", bytes(LOG));
        files.put("c.log", bytes(LOG));
        byte[] bytes = new String(zip(files), StandardCharsets.ISO_8859_1).replace("c.log", "b.log")
                .getBytes(StandardCharsets.ISO_8859_1);
        Path zip = write("twice.zip", bytes);
        Contents archive = new ZipArchive(local(zip)).contents(new Cancel());
        assertThat(archive.files()).hasSize(1);
        assertThat(archive.problems()).containsExactly(new Problem("archive-repeated-name", zip + "!/b.log"));
    }

    /// Source of the places: <https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT>, 4.3.12
    @Test
    void leavesOutAFileWhoseSizeTheArchiveDoesNotSay() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            ZipEntry unsaid = new ZipEntry("unsaid.log");
            unsaid.setExtra(new byte[] {(byte) 0xFE, (byte) 0xCA, 0, 0});
            zip.putNextEntry(unsaid);
            zip.write(bytes(LOG));
            zip.putNextEntry(new ZipEntry("said.log"));
            zip.write(bytes(LOG));
        }
        byte[] bytes = packed.toByteArray();
        int entry = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        Arrays.fill(bytes, entry + 24, entry + 28, (byte) 0xFF);
        Path zip = write("unsaid.zip", bytes);

        Contents archive = new ZipArchive(local(zip)).contents(new Cancel());

        assertThat(archive.files()).extracting(ByteSource::name).containsExactly(zip + "!/said.log");
        assertThat(archive.problems()).containsExactly(new Problem("archive-unknown-size", zip + "!/unsaid.log"));
        Intake intake = Intake.of(List.of(zip), null, new Cancel());
        assertThat(intake.problems()).isEqualTo(archive.problems());
        assertThat(load(intake).table().rowCount()).isPositive();
    }

    private static String definition(String id, String group, String format) {
        return "{\"FlowLogs\":[" + flowLog(id, group, format) + "]}";
    }

    private static String flowLog(String id, String group, String format) {
        return flowLog(id, group, format, "");
    }

    private static String flowLog(String id, String group, String format, String more) {
        return "{\"CreationTime\":\"2026-01-01\",\"FlowLogId\":\"" + id + "\",\"LogGroupName\":\"" + group
                + "\",\"LogFormat\":\"" + format + "\",\"Tags\":[],\"MaxAggregationInterval\":60" + more + "}";
    }

    private static LoadResult load(Intake intake) {
        return new LoadJob(intake.logs(), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {}).run(Progress.NONE,
                new Cancel());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static LocalFile local(Path path) throws IOException {
        return new LocalFile(path, Files.size(path));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
