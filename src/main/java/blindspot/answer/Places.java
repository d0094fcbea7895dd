package blindspot.answer;

import blindspot.model.Field;
import blindspot.store.AddressColumn;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.task.Shares;
import blindspot.topology.inventory.InventoryInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where the two ends of the ways of records are, be it Availability Zones or VPCs: as the records say of the recorder and of
/// the next hop, else where the interface with the address is by its own records, else by an inventory.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
final class Places {
    private final FlowTable table;
    private final Owners owners;
    private final List<String> names = new ArrayList<>(List.of(""));
    private final @Nullable CodeColumn ids;
    private final @Nullable CodeColumn here;
    private final @Nullable CodeColumn next;
    private final int[] ofHere;
    private final int[] ofNext;
    private final int[] ofInterface;

    /// @param field where the recorder is
    /// @param hop where the next hop is: the receiver of what leaves, the sender of what enters
    /// @param stated what an inventory says, empty where it does not
    Places(Known known, Field field, Field hop, Function<InventoryInterface, String> stated) {
        table = known.table();
        owners = known.owners();
        ids = table.column(Field.INTERFACE_ID) instanceof CodeColumn column ? column : null;
        here = table.column(field) instanceof CodeColumn column ? column : null;
        next = table.column(hop) instanceof CodeColumn column ? column : null;
        ofHere = numbers(here);
        ofNext = numbers(next);
        ofInterface = new int[ids == null ? 1 : ids.dictionary().size()];
        if (table.column(Field.INTERFACE_ID) instanceof CodeColumn named) {
            if (table.column(field) instanceof CodeColumn told) {
                Shares.of(table.rowCount(), (from, to) -> ofInterfaces(named, told, from, to)).forEach(this::learn);
            }
            for (int code = 1; code < ofInterface.length; code++) {
                if (ofInterface[code] == 0) {
                    String place = known.inventory().interfaceOf(named.dictionary().get(code)).map(stated).orElse("");
                    ofInterface[code] = number(place);
                }
            }
            ofInterface[0] = 0;
        }
    }

    /// By the code of an interface, the place of the first of the rows that names one.
    private int[] ofInterfaces(CodeColumn interfaces, CodeColumn places, int from, int to) {
        int[] first = new int[interfaces.dictionary().size()];
        for (int row = from; row < to; row++) {
            int code = interfaces.code(row);
            if (first[code] == 0) {
                first[code] = ofHere[places.code(row)];
            }
        }
        return first;
    }

    private void learn(int[] later) {
        for (int code = 1; code < later.length; code++) {
            ofInterface[code] = ofInterface[code] == 0 ? later[code] : ofInterface[code];
        }
    }

    private int[] numbers(@Nullable CodeColumn column) {
        if (column == null) {
            return new int[1];
        }
        int[] numbers = new int[column.dictionary().size()];
        for (int code = 1; code < numbers.length; code++) {
            numbers[code] = number(column.dictionary().get(code));
        }
        return numbers;
    }

    private int number(String name) {
        if (name.isEmpty()) {
            return 0;
        }
        int at = names.indexOf(name);
        if (at < 0) {
            names.add(name);
            return names.size() - 1;
        }
        return at;
    }

    /// Whether anything is known of any place.
    boolean any() {
        return names.size() > 1;
    }

    /// All numbers are from 0 to this one.
    int most() {
        return names.size() - 1;
    }

    Optional<String> name(int number) {
        return number == 0 ? Optional.empty() : Optional.of(names.get(number));
    }

    /// The number of the place that a row's packets come from, 0 where nobody knows.
    int from(int row) {
        return switch (owners.end(row)) {
            case SENDER -> own(row);
            case RECEIVER -> other(row, Field.SRCADDR);
            case UNKNOWN -> ofAddress(row, Field.SRCADDR);
        };
    }

    /// The number of the place that they go to.
    int to(int row) {
        return switch (owners.end(row)) {
            case SENDER -> other(row, Field.DSTADDR);
            case RECEIVER -> own(row);
            case UNKNOWN -> ofAddress(row, Field.DSTADDR);
        };
    }

    private int own(int row) {
        int said = here == null ? 0 : ofHere[here.code(row)];
        return said != 0 || ids == null ? said : ofInterface[ids.code(row)];
    }

    private int other(int row, Field address) {
        int said = next == null ? 0 : ofNext[next.code(row)];
        return said != 0 ? said : ofAddress(row, address);
    }

    private int ofAddress(int row, Field field) {
        return table.column(field) instanceof AddressColumn column && column.present(row)
                ? ofInterface[owners.interfaceOf(owners.number(column.high(row), column.low(row)))]
                : 0;
    }
}
