package blindspot.bench;

import blindspot.model.Field;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/// Writes invented records of two VPCs: the same ones for the same seed.
///
/// 400 interfaces talk to each other and to addresses outside; one record in ten is of HTTPS, one in twelve rejected,
/// one in fifty has no traffic to tell of.
final class RecordWriter {
    private static final int INTERFACES = 400;
    private static final long FIRST_SECOND = 1_790_000_000L;
    private static final int[] SERVICE_PORTS = {443, 443, 80, 22, 53, 123, 3306, 5432, 6379, 8080, 8443, 9092};

    private final List<Field> format;
    private final SplittableRandom random;
    private final StringBuilder line = new StringBuilder(400);
    private final String[] interfaces = new String[INTERFACES];
    private final String[] addresses = new String[INTERFACES];
    private final String[] instances = new String[INTERFACES];
    private final boolean interfaceForEach;
    private long written;

    RecordWriter(List<Field> format, long seed) {
        this(format, seed, false);
    }

    /// @param interfaceForEach whether each record has an interface id of its own
    RecordWriter(List<Field> format, long seed, boolean interfaceForEach) {
        this.format = format;
        this.interfaceForEach = interfaceForEach;
        random = new SplittableRandom(seed);
        SplittableRandom names = new SplittableRandom(17);
        for (int i = 0; i < INTERFACES; i++) {
            interfaces[i] = "eni-0" + hex(names.nextLong());
            instances[i] = "i-0" + hex(names.nextLong());
            addresses[i] = "10." + i % 4 + "." + names.nextInt(16) + "." + names.nextInt(4, 255);
        }
    }

    void header(OutputStream target) throws IOException {
        target.write((String.join(" ", format.stream().map(Field::fieldName).toList()) + "\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    void records(OutputStream target, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            record();
            target.write(line.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void record() {
        int own = random.nextInt(INTERFACES);
        int other = random.nextInt(INTERFACES);
        boolean leaving = random.nextBoolean();
        String here = addresses[own];
        boolean inside = random.nextInt(10) < 7;
        String there = inside ? addresses[other] : outside();
        int service = SERVICE_PORTS[random.nextInt(SERVICE_PORTS.length)];
        int client = random.nextInt(32_768, 61_000);
        boolean asking = random.nextBoolean();
        long packets = 1 + (long) (Math.pow(random.nextDouble(), 4) * 5000);
        long bytes = packets * random.nextInt(40, 1500);
        long start = FIRST_SECOND + written / 2000 + random.nextInt(60);
        long end = start + random.nextInt(60);
        boolean silent = random.nextInt(50) == 0;
        boolean rejected = random.nextInt(12) == 0;
        written++;
        line.setLength(0);
        for (Field field : format) {
            String text = switch (field) {
                case VERSION -> format.size() == 14 ? "2" : "5";
                case ACCOUNT_ID -> own % 2 == 0 ? "111122223333" : "444455556666";
                case INTERFACE_ID ->
                    interfaceForEach ? "eni-0" + hex(written * 0x9E37_79B9_7F4A_7C15L) : interfaces[own];
                case VPC_ID -> own % 2 == 0 ? "vpc-0aaaaaaaaaaaaaaa1" : "vpc-0bbbbbbbbbbbbbbb2";
                case SUBNET_ID -> "subnet-0ccccccccccccccc" + own % 6;
                case INSTANCE_ID -> own % 5 == 0 ? "-" : instances[own];
                case AZ_ID -> "use1-az" + (1 + own % 3);
                case INTERFACE_TYPE -> own % 20 == 0 ? "vpc_endpoint" : own % 20 == 1 ? "nat_gateway" : "-";
                case LOG_STATUS -> silent ? "NODATA" : "OK";
                case START -> Long.toString(start);
                case END -> Long.toString(end);
                default -> silent ? "-" : switch (field) {
                    case SRCADDR, PKT_SRCADDR -> leaving ? here : there;
                    case DSTADDR, PKT_DSTADDR -> leaving ? there : here;
                    case SRCPORT -> Integer.toString(asking ? client : service);
                    case DSTPORT -> Integer.toString(asking ? service : client);
                    case PROTOCOL -> service == 53 || service == 123 ? "17" : "6";
                    case PACKETS -> Long.toString(packets);
                    case BYTES -> Long.toString(bytes);
                    case ACTION -> rejected ? "REJECT" : "ACCEPT";
                    case TCP_FLAGS -> asking ? "3" : "19";
                    case TYPE -> "IPv4";
                    case FLOW_DIRECTION -> leaving ? "egress" : "ingress";
                    case TRAFFIC_PATH -> leaving ? "1" : "-";
                    case NEXT_HOP_AZ_ID -> inside ? "use1-az" + (1 + other % 3) : "-";
                    default -> "-";
                };
            };
            line.append(text).append(' ');
        }
        line.setCharAt(line.length() - 1, '\n');
    }

    private String outside() {
        return random.nextInt(20, 90) + "." + random.nextInt(256) + "." + random.nextInt(256) + "."
                + random.nextInt(256);
    }

    private static String hex(long number) {
        return String.format("%016x", number);
    }
}
