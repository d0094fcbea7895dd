package blindspot.answer;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.model.LogStatus;
import blindspot.store.AddressColumn;
import blindspot.store.AddressNumbers;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Shares;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.inventory.InterfaceRole;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/// The interface endpoints that are known, by a path, an inventory or `interface-type`, and the records of their traffic, whoever
/// took them.
final class Endpoints {
    static final String INTERFACE = Field.INTERFACE_ID.fieldName();

    /// The address at the other end, as filters call either end's.
    static final String CLIENT = "addr";

    private static final int MOST = 1 << 16;

    private final FlowTable table;
    private final List<String> ids = new ArrayList<>(List.of(""));
    private final AddressNumbers addresses = new AddressNumbers(MOST);
    /// By the number of an address, the number of its endpoint.
    private final int[] owners = new int[MOST + 1];
    /// By the code of an interface.
    private final int[] ofCode;
    private final @Nullable CodeColumn interfaces;
    private final @Nullable AddressColumn sources;
    private final @Nullable AddressColumn destinations;
    private final Records records;

    Endpoints(Known known) {
        table = known.table();
        records = new Records(known);
        interfaces = table.column(Field.INTERFACE_ID) instanceof CodeColumn column ? column : null;
        sources = table.column(Field.SRCADDR) instanceof AddressColumn column ? column : null;
        destinations = table.column(Field.DSTADDR) instanceof AddressColumn column ? column : null;
        ofCode = new int[interfaces == null ? 1 : interfaces.dictionary().size()];
        known.evidence()
                .stream()
                .flatMap(drawn -> drawn.topology().nodes().stream())
                .filter(node -> node.kind() == NodeKind.INTERFACE_ENDPOINT)
                .map(Node::interfaces)
                .flatMap(List::stream)
                .forEach(this::add);
        known.inventory()
                .interfaces()
                .stream()
                .filter(one -> one.role() == InterfaceRole.VPC_ENDPOINT)
                .forEach(one -> add(one.id(), one.addresses()));
        addLogged(known);
    }

    private void add(NetworkInterface each) {
        add(each.interfaceId().orElse(""), each.addresses());
    }

    private void add(String id, List<Address> own) {
        int number = number(id.isEmpty() && !own.isEmpty() ? own.getFirst().toString() : id);
        for (Address address : own) {
            int at = addresses.number(address.high(), address.low());
            owners[at] = at == 0 || owners[at] != 0 ? owners[at] : number;
        }
        int code = interfaces == null ? -1 : interfaces.codeOf(id);
        if (code > 0) {
            ofCode[code] = number;
        }
    }

    private int number(String id) {
        int at = ids.indexOf(id);
        if (at < 0 && ids.size() < MOST) {
            ids.add(id);
            return ids.size() - 1;
        }
        return Math.max(0, at);
    }

    private void addLogged(Known known) {
        if (!(table.column(Field.INTERFACE_ID) instanceof CodeColumn named)
                || !(table.column(Field.INTERFACE_TYPE) instanceof CodeColumn types)) {
            return;
        }
        int wanted = types.codeOf("vpc_endpoint");
        if (wanted > 0) {
            Shares.of(table.rowCount(), (from, to) -> met(named, row -> types.code(row) == wanted, from, to))
                    .stream()
                    .flatMap(Set::stream)
                    .filter(code -> ofCode[code] == 0)
                    .distinct()
                    .forEach(code -> add(named.dictionary().get(code), known.owners().addresses(code)));
        }
    }

    /// The codes that some rows have, in the order in which they are met.
    private static Set<Integer> met(CodeColumn column, IntPredicate some, int from, int to) {
        Set<Integer> order = new LinkedHashSet<>();
        BitSet met = new BitSet();
        for (int row = from; row < to; row++) {
            int code = some.test(row) ? column.code(row) : 0;
            if (code > 0 && !met.get(code)) {
                met.set(code);
                order.add(code);
            }
        }
        return order;
    }

    boolean isEmpty() {
        return ids.size() == 1;
    }

    /// The endpoint's interface, or its client; empty for any other key.
    Optional<Key> key(String name) {
        if (name.equals(INTERFACE)) {
            return Optional.of(new Key.OfTerm(
                    INTERFACE, true, List.of(this::endpoint), ids.size() - 1L, row -> endpoint(row) == 0
                            ? Optional.empty()
                            : Optional.of(ids.get(endpoint(row)))));
        }
        return name.equals(CLIENT)
                ? Optional.of(new Key.OfTerm(CLIENT, true, client(), Long.MAX_VALUE,
                        row -> Optional.ofNullable(clients(row))
                                .map(column -> column.get(row).toString())))
                : Optional.empty();
    }

    /// The halves of its address, without the upper one where only IPv4 is.
    private List<IntToLongFunction> client() {
        IntToLongFunction low = row -> {
            AddressColumn clients = clients(row);
            return clients == null ? 0 : clients.low(row);
        };
        IntToLongFunction high = row -> {
            AddressColumn clients = clients(row);
            return clients == null ? 0 : clients.high(row);
        };
        return hasNoUpper(sources) && hasNoUpper(destinations) ? List.of(low) : List.of(high, low);
    }

    private boolean hasNoUpper(@Nullable AddressColumn column) {
        return column == null || (column.sameHigh() && !table.isEmpty() && column.high(0) == 0);
    }

    /// The number of the endpoint whose traffic, or silence, a row tells of; 0 for none.
    private int endpoint(int row) {
        int recorder = interfaces == null ? 0 : ofCode[interfaces.code(row)];
        if (recorder != 0 || !records.isTraffic(row)) {
            return recorder;
        }
        int to = ofAddress(destinations, row);
        return to != 0 ? to : ofAddress(sources, row);
    }

    private int ofAddress(@Nullable AddressColumn column, int row) {
        return column == null || !column.present(row) ? 0 : owners[addresses.find(column.high(row), column.low(row))];
    }

    /// The column with the address of the client of a row; null where it tells of none.
    private @Nullable AddressColumn clients(int row) {
        if (!records.isTraffic(row)) {
            return null;
        }
        AddressColumn other = ofAddress(destinations, row) != 0 ? sources : destinations;
        return other == null || !other.present(row) ? null : other;
    }

    /// What some rows tell of the use of the endpoints.
    final class Use {
        private final BitSet used = new BitSet();
        private final BitSet skipped = new BitSet();

        private void look(RowSet rows, int from, int to, Cancel cancel) {
            for (int i = from; i < to && ((i & 0xFFFF) != 0 || !cancel.requested()); i++) {
                int row = rows.row(i);
                int endpoint = endpoint(row);
                if (endpoint != 0 && records.isTraffic(row)) {
                    used.set(endpoint);
                } else if (endpoint != 0 && table.logStatus(row) == LogStatus.SKIPDATA) {
                    skipped.set(endpoint);
                }
            }
        }

        private void addAll(Use other) {
            used.or(other.used);
            skipped.or(other.skipped);
        }

        /// Whether it tells of traffic, or of an endpoint that has none.
        boolean isAbout(int row) {
            int endpoint = endpoint(row);
            return endpoint != 0 && (records.isTraffic(row) || !used.get(endpoint));
        }

        Says says(int row) {
            int endpoint = endpoint(row);
            return used.get(endpoint) ? Says.USED : skipped.get(endpoint) ? Says.IDLE_OR_SKIPPED : Says.IDLE;
        }
    }

    Use use(RowSet rows, Cancel cancel) {
        Use all = new Use();
        Shares.of(rows.size(), (from, to) -> {
            Use share = new Use();
            share.look(rows, from, to, cancel);
            return share;
        }).forEach(all::addAll);
        return all;
    }
}
