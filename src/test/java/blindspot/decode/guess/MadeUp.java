package blindspot.decode.guess;

import blindspot.model.Field;
import blindspot.model.FieldName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// Records with invented values that agree with each other as AWS's do.
public final class MadeUp {
    private static final List<String> TIMES = List.of("60", "57", "1", "0", "33");

    /// Which way the flows of records go.
    public enum Traffic {
        TO_SERVERS,
        TO_CLIENTS,
        MIXED
    }

    private final Random random;
    private final Traffic traffic;

    public MadeUp(long seed) {
        this(seed, Traffic.MIXED);
    }

    public MadeUp(long seed, Traffic traffic) {
        random = new Random(seed);
        this.traffic = traffic;
    }

    public List<String> lines(List<FieldName> format, int count) {
        return lines(format, count, 0.1);
    }

    /// So many records of the format.
    ///
    /// @param idle the share of NODATA records
    public List<String> lines(List<FieldName> format, int count, double idle) {
        List<Field> fields = format.stream().map(name -> name.field().orElseThrow()).toList();
        int version = fields.stream().mapToInt(Field::since).max().orElseThrow();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean noData = (i > 0 && random.nextDouble() < idle) || idle == 1;
            Map<Field, String> values = noData ? nothing(version) : flow(version);
            lines.add(fields.stream().map(field -> values.getOrDefault(field, "-")).collect(Collectors.joining(" ")));
        }
        return lines;
    }

    private Map<Field, String> nothing(int version) {
        Map<Field, String> values = flow(version);
        Map<Field, String> kept = new EnumMap<>(Field.class);
        for (Field field : List.of(Field.VERSION, Field.ACCOUNT_ID, Field.INTERFACE_ID, Field.START, Field.END,
                Field.VPC_ID, Field.SUBNET_ID, Field.INSTANCE_ID, Field.REGION, Field.AZ_ID)) {
            kept.put(field, values.getOrDefault(field, "-"));
        }
        kept.put(Field.LOG_STATUS, "NODATA");
        return kept;
    }

    private Map<Field, String> flow(int version) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        long packets = 1L + random.nextInt(900);
        long start = 1_700_000_000L + random.nextInt(100_000);
        boolean incoming = random.nextBoolean();
        boolean refused = random.nextInt(4) == 0;
        String inside = "10.1.%d.%d".formatted(random.nextInt(4), 1 + random.nextInt(250));
        String outside = "192.0.2." + (1 + random.nextInt(250));
        int servicePort = List.of(443, 80, 22, 53, 3389, 8080).get(random.nextInt(6));
        int clientPort = 1024 + random.nextInt(60_000);
        values.put(Field.VERSION, Integer.toString(version));
        values.put(Field.ACCOUNT_ID, random.nextInt(6) == 0 ? "unknown" : "012345678901");
        values.put(Field.INTERFACE_ID, "eni-0" + hex(16));
        values.put(Field.SRCADDR, incoming ? outside : inside);
        values.put(Field.DSTADDR, incoming ? inside : outside);
        boolean toServer = switch (traffic) {
            case TO_SERVERS -> true;
            case TO_CLIENTS -> false;
            case MIXED -> incoming;
        };
        values.put(Field.SRCPORT, Integer.toString(toServer ? clientPort : servicePort));
        values.put(Field.DSTPORT, Integer.toString(toServer ? servicePort : clientPort));
        values.put(Field.PROTOCOL, random.nextInt(5) == 0 ? "17" : "6");
        values.put(Field.PACKETS, Long.toString(packets));
        values.put(Field.BYTES, Long.toString(packets * (40 + random.nextInt(1400))));
        values.put(Field.START, Long.toString(start));
        values.put(Field.END, Long.toString(start + Long.parseLong(TIMES.get(random.nextInt(TIMES.size())))));
        values.put(Field.ACTION, refused ? "REJECT" : "ACCEPT");
        values.put(Field.LOG_STATUS, "OK");
        values.put(Field.VPC_ID, "vpc-0" + hex(16));
        values.put(Field.SUBNET_ID, "subnet-0" + hex(16));
        values.put(Field.INSTANCE_ID, random.nextBoolean() ? "-" : "i-0" + hex(16));
        values.put(Field.TCP_FLAGS, List.of("0", "2", "3", "18", "19").get(random.nextInt(5)));
        values.put(Field.TYPE, "IPv4");
        values.put(Field.PKT_SRCADDR, values.getOrDefault(Field.SRCADDR, "-"));
        values.put(Field.PKT_DSTADDR, values.getOrDefault(Field.DSTADDR, "-"));
        values.put(Field.REGION, "ap-northeast-1");
        values.put(Field.AZ_ID, "apne1-az" + (1 + random.nextInt(4)));
        values.put(Field.PKT_SRC_AWS_SERVICE, incoming && random.nextBoolean() ? "S3" : "-");
        values.put(Field.PKT_DST_AWS_SERVICE, incoming || random.nextBoolean() ? "-" : "DYNAMODB");
        values.put(Field.FLOW_DIRECTION, incoming ? "ingress" : "egress");
        values.put(Field.TRAFFIC_PATH, incoming ? "-" : Integer.toString(1 + random.nextInt(8)));
        if (random.nextInt(3) == 0) {
            values.put(Field.ECS_CLUSTER_ARN, "arn:aws:ecs:ap-northeast-1:012345678901:cluster/shop");
            values.put(Field.ECS_CLUSTER_NAME, "shop");
            values.put(Field.ECS_SERVICE_NAME, "checkout");
            values.put(Field.ECS_TASK_ARN, "arn:aws:ecs:ap-northeast-1:012345678901:task/shop/" + hex(8));
            values.put(Field.ECS_TASK_ID, hex(8) + "z");
        }
        values.put(Field.REJECT_REASON, refused && random.nextInt(4) == 0 ? "BPA" : "-");
        values.put(Field.ENCRYPTION_STATUS, List.of("-", "0", "1", "3").get(random.nextInt(4)));
        values.put(Field.INSTANCE_TAG, random.nextBoolean() ? "team%20blue" : "-");
        values.put(Field.INTERFACE_TYPE, random.nextBoolean() ? "-" : "vpc_endpoint");
        values.put(Field.NEXT_HOP_INTERFACE_ID, random.nextBoolean() ? "-" : "eni-0" + hex(16));
        return values;
    }

    private String hex(int digits) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            hex.append(Character.forDigit(random.nextInt(16), 16));
        }
        return hex.toString();
    }
}
