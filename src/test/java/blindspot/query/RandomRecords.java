package blindspot.query;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Makes tables of random records in several formats, from a seed. Values are small, wide, negative, missing, or all
/// the same over long runs, so that every kind of packed chunk occurs.
final class RandomRecords {
    static final FieldName OTHER = new FieldName("my-column");

    private static final List<List<FieldName>> FORMATS = List.of(
            names(Field.SRCADDR, Field.DSTADDR, Field.SRCPORT, Field.DSTPORT, Field.PROTOCOL, Field.PACKETS,
                    Field.BYTES, Field.START, Field.END, Field.ACTION, Field.PKT_SRCADDR, Field.AZ_ID, Field.VPC_ID),
            Stream.concat(
                    names(Field.DSTPORT, Field.SRCADDR, Field.TCP_FLAGS, Field.ACTION, Field.INTERFACE_ID, Field.START)
                            .stream(),
                    Stream.of(OTHER)).toList());

    private final Random random;

    RandomRecords(long seed) {
        random = new Random(seed);
    }

    FlowTable table(int rows) {
        FlowTableBuilder builder = new FlowTableBuilder();
        int left = rows;
        while (left > 0) {
            int some = Math.min(left, 1 + random.nextInt(rows));
            List<FieldName> format = FORMATS.get(random.nextInt(FORMATS.size()));
            builder.begin("input " + left, format);
            boolean dull = random.nextInt(4) == 0;
            int missing = random.nextInt(3) == 0 ? 30 : 3;
            for (int i = 0; i < some; i++) {
                for (FieldName name : format) {
                    add(builder, name, dull, missing);
                }
                builder.endRow(i);
            }
            left -= some;
        }
        return builder.build();
    }

    private void add(FlowTableBuilder builder, FieldName name, boolean dull, int missing) {
        if (random.nextInt(100) < missing) {
            builder.missing();
            return;
        }
        switch (name.type()) {
            case ADDRESS -> {
                Address address = dull ? Address.ofV4(0x0A010000) : address();
                builder.address(address.high(), address.low());
            }
            case TEXT -> builder.text(dull ? "ACCEPT" : text(name));
            case TIME ->
                builder.number(random.nextInt(50) == 0 ? -3 : 1_700_000_000L + (dull ? 0 : random.nextInt(80)));
            case NUMBER -> builder.number(dull ? 443 : number(name.field().orElseThrow()));
        }
    }

    Address address() {
        return switch (random.nextInt(5)) {
            case 0 -> new Address(0x2001_0db8_0000_0000L, random.nextInt(3) - 1L);
            case 1 -> new Address(random.nextInt(2), random.nextLong());
            default -> Address.ofV4(0x0A000000 + (random.nextInt(3) << 16) + random.nextInt(20));
        };
    }

    private String text(FieldName name) {
        if (name.equals(FieldName.of(Field.AZ_ID)) || name.equals(FieldName.of(Field.VPC_ID))) {
            return List.of("one", "One", "two").get(random.nextInt(3));
        }
        return name.equals(FieldName.of(Field.ACTION))
                ? List.of("ACCEPT", "REJECT", "accept").get(random.nextInt(3))
                : "value-" + random.nextInt(400);
    }

    long number(Field field) {
        return switch (field) {
            case PROTOCOL -> List.of(6L, 17L, 1L).get(random.nextInt(3));
            case TCP_FLAGS -> random.nextInt(32);
            case SRCPORT -> random.nextInt(65536);
            case DSTPORT -> List.of(443L, 80L, 22L, 5432L).get(random.nextInt(4));
            case BYTES -> random.nextInt(100) == 0 ? random.nextLong() >> 2 : random.nextInt(1 << 20);
            default -> random.nextInt(300) - 20;
        };
    }

    private static List<FieldName> names(Field... fields) {
        return Stream.of(fields).map(FieldName::of).toList();
    }
}
