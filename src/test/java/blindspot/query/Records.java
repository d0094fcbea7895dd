package blindspot.query;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import java.util.List;
import java.util.stream.Stream;

/// Makes small tables by hand: a format, then a line per record, the values parted by spaces as in a flow log.
public final class Records {
    private final FlowTableBuilder builder = new FlowTableBuilder();
    private List<FieldName> format;

    private Records(List<FieldName> format) {
        this.format = format;
        builder.begin("test", format);
    }

    /// Of records with these fields, parted by spaces.
    public static Records of(String fields) {
        return new Records(Stream.of(fields.split(" ", -1)).map(FieldName::new).toList());
    }

    public static Records of(Field... fields) {
        return new Records(Stream.of(fields).map(FieldName::of).toList());
    }

    /// The records that follow are of another format.
    public Records then(String fields) {
        format = Stream.of(fields.split(" ", -1)).map(FieldName::new).toList();
        builder.begin("test", format);
        return this;
    }

    public Records add(String line) {
        String[] values = line.split(" ", -1);
        for (int i = 0; i < values.length; i++) {
            add(format.get(i), values[i]);
        }
        builder.endRow(0);
        return this;
    }

    public FlowTable table() {
        return builder.build();
    }

    private void add(FieldName name, String value) {
        if (value.equals("-")) {
            builder.missing();
            return;
        }
        switch (name.type()) {
            case NUMBER, TIME -> builder.number(Long.parseLong(value));
            case ADDRESS -> {
                Address address = Address.parse(value).orElseThrow();
                builder.address(address.high(), address.low());
            }
            case TEXT -> builder.text(value);
        }
    }
}
