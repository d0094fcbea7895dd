package blindspot.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.source.Bytes;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.Progress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class LikenessTest {
    private static final Map<String, Likeness> TEXTS = texts();

    @TestFactory
    Stream<DynamicTest> namesWhatItRefuses() {
        return TEXTS.entrySet()
                .stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getValue() + " " + entry.getKey().lines().findFirst().orElse(""),
                        () -> check(entry.getKey().getBytes(StandardCharsets.UTF_8), entry.getValue())));
    }

    @Test
    void namesWhatItRefusesInsideGzipToo() {
        check(Bytes.gzip("{\"NetworkInterfaces\":[]}"), Likeness.INVENTORY);
    }

    @Test
    void namesFilesThatAreNoText() {
        check(bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A), Likeness.PNG);
        check(bytes(0xFF, 0xD8, 0xFF, 0xE0), Likeness.JPEG);
        check(bytes('P', 'K', 3, 4, 0, 0), Likeness.ZIP);
        check(bytes(0xD4, 0xC3, 0xB2, 0xA1, 0, 0), Likeness.PACKET_CAPTURE);
        check(bytes(0x28, 0xB5, 0x2F, 0xFD, 1), Likeness.ZSTANDARD);
        check(bytes('B', 'Z', 'h', '9', 1), Likeness.BZIP2);
        check(bytes(0xFD, '7', 'z', 'X', 'Z', 0, 1), Likeness.XZ);
        check(bytes('7', 'z', 0xBC, 0xAF, 0x27, 0x1C, 0), Likeness.SEVEN_ZIP);
        check(bytes('R', 'a', 'r', '!', 0x1A, 0x07, 0), Likeness.RAR);
        check(bytes(0x04, 0x22, 0x4D, 0x18, 0), Likeness.LZ4);
        check(bytes('2', ' ', 0, 1, 2, 0xF0), Likeness.BINARY);
        check("2 1 eni-1 and so on".getBytes(StandardCharsets.UTF_16LE), Likeness.UTF_16);
    }

    @Test
    void hasWordsForEachInBothLanguages() {
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            for (Likeness likeness : Likeness.values()) {
                messages.problem(new Problem(likeness.problemCode(), "a.log"));
                messages.remedy(new Problem(likeness.problemCode(), "a.log"));
            }
        }
    }

    private static void check(byte[] bytes, Likeness expected) {
        FlowTableBuilder rows = new FlowTableBuilder();
        Decoded decoded = new Decoder(null).decode(Bytes.of(bytes), rows, Progress.NONE, new Cancel());
        assertEquals(expected.kind(), decoded.kind());
        assertEquals(new Problem(expected.problemCode(), "input"), decoded.problem());
        LogFormat container = decoded.container();
        assertEquals(expected.container(container == null ? LogFormat.TEXT : container), container);
        assertEquals(0, rows.rowCount());
        assertEquals(0, decoded.issues().count());
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static Map<String, Likeness> texts() {
        Map<String, Likeness> texts = new LinkedHashMap<>();
        texts.put(
                "{\"Records\":[{\"eventVersion\":\"1.0\",\"eventSource\":\"ec2.amazonaws.com\",\"eventName\":\"Run\"}]}",
                Likeness.CLOUDTRAIL);
        texts.put("{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[{\"message\":\"hello\"}]}",
                Likeness.CLOUDWATCH_JSON);
        texts.put("{\"message\":\"2 1 eni-1\"}\n{\"message\":\"2 1 eni-1\"}\n", Likeness.CLOUDWATCH_JSON);
        texts.put("{ \"FlowLogs\" : [] }", Likeness.FLOW_LOG_DEFINITION);
        texts.put("\uFEFF {\"NetworkInterfaces\": []}", Likeness.INVENTORY);
        texts.put("[\"a\", 2]", Likeness.JSON);
        texts.put("[2024-05-06 07:08:09] started\n", Likeness.PROSE);
        texts.put("timestamp,message\n1700000000000,2 1 eni-1\n", Likeness.LOG_EVENT_CSV);
        texts.put("name,age\n\"Doe, J\",3\n", Likeness.CSV);
        texts.put(
                "https 2024-05-06T07:08:09.186641Z app/web/0a1b2c3d 192.0.2.7:2817 10.0.0.1:80 0.1 0.0 200 200 34\n",
                Likeness.LOAD_BALANCER_LOG);
        texts.put(
                "tls 2.0 2024-05-06T07:08:09 net/web/0a1b2c3d 0123 192.0.2.7:51341 10.0.0.1:443 5 2 98 246\n",
                Likeness.LOAD_BALANCER_LOG);
        texts.put(
                "a1".repeat(32) + " bucket [06/May/2024:00:00:38 +0000] 192.0.2.3 - 3E57427F REST.GET.OBJECT key\n",
                Likeness.S3_ACCESS_LOG);
        texts.put(
                "192.0.2.3 - - [06/May/2024:00:00:38 +0000] \"GET / HTTP/1.1\" 200 12\n", Likeness.WEB_SERVER_LOG);
        texts.put("#Version: 1.0\n#Fields: date time x-edge\n2024-05-06\t00:00:01\tX\n", Likeness.CLOUDFRONT_LOG);
        texts.put("<!DOCTYPE html>\n<html></html>\n", Likeness.MARKUP);
        texts.put("%PDF-1.7\n", Likeness.PDF);
        texts.put("Dear reader,\nthis is a letter, no log.\n", Likeness.PROSE);
        texts.put("version 2 of the start and end of an action\n", Likeness.PROSE);
        texts.put("begin\nend\n", Likeness.PROSE);
        return texts;
    }
}
