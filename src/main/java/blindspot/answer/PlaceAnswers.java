package blindspot.answer;

import blindspot.model.Field;
import blindspot.store.CodeColumn;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.NodeKind;
import blindspot.topology.inventory.InterfaceRole;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answers about where interfaces are, and what they are there for.
final class PlaceAnswers extends Answering {
    private static final String ZONE = Field.AZ_ID.fieldName();
    private static final String NEXT_ZONE = Field.NEXT_HOP_AZ_ID.fieldName();
    private static final String VPC = Field.VPC_ID.fieldName();
    private static final String NEXT_VPC = Field.NEXT_HOP_VPC_ID.fieldName();

    /// What `pkt-dst-aws-service` calls what a gateway endpoint leads to.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html>
    private static final Set<String> BEHIND_GATEWAY = Set.of("S3", "DYNAMODB");

    /// What it calls addresses that are no service that an endpoint could lead to, or of which nobody knows which one.
    private static final Set<String> NO_SERVICE = Set.of(
            "AMAZON", "EC2", "CLOUDFRONT", "CLOUDFRONT_ORIGIN_FACING", "GLOBALACCELERATOR", "ROUTE53",
            "ROUTE53_HEALTHCHECKS", "ROUTE53_HEALTHCHECKS_PUBLISHING");

    PlaceAnswers(Asking asking, List<Caveat> limits, Cancel cancel) {
        super(asking, limits, cancel);
    }

    Answer crossZone() {
        List<String> by = asking.by().isEmpty() ? List.of(ZONE, NEXT_ZONE) : asking.by();
        Places zones = new Places(
                asking.known(), Field.AZ_ID, Field.NEXT_HOP_AZ_ID, one -> one.home().zoneId());
        Places vpcs = new Places(asking.known(), Field.VPC_ID, Field.NEXT_HOP_VPC_ID, one -> one.home().vpc());
        boolean ofZones = by.contains(ZONE) || by.contains(NEXT_ZONE) || !(by.contains(VPC) || by.contains(NEXT_VPC));
        if (ofZones && asking.known().inventory().isEmpty() && table.column(Field.NEXT_HOP_AZ_ID) == null) {
            limits.add(Caveat.NO_INVENTORY);
        }
        List<String> missing = new ArrayList<>(ofZones && !zones.any() ? List.of(ZONE, NEXT_ZONE)
                : !ofZones && !vpcs.any() ? List.of(VPC, NEXT_VPC) : List.of());
        List<Key> wanted = new ArrayList<>();
        for (String name : by) {
            Key place = name.equals(ZONE) ? from(name, zones)
                    : name.equals(NEXT_ZONE) ? to(name, zones)
                            : name.equals(VPC) ? from(name, vpcs) : name.equals(NEXT_VPC) ? to(name, vpcs) : null;
            List<Key> found = place == null ? keys.of(List.of(name)) : List.of(place);
            wanted.addAll(found);
            if (found.isEmpty()) {
                missing.add(name);
            }
        }
        missing.addAll(records.lacking(Field.SRCADDR, Field.DSTADDR));
        if (!missing.isEmpty()) {
            return lacking(by, missing);
        }
        Field hop = ofZones ? Field.NEXT_HOP_AZ_ID : Field.NEXT_HOP_VPC_ID;
        if (table.column(hop) == null) {
            limits.add(Caveat.ZONES_DERIVED);
        }
        Places said = ofZones ? zones : vpcs;
        return lines(asking, wanted).about(records::isTraffic)
                .once()
                .saying(row -> between(said.from(row), said.to(row), ofZones))
                .answer(records.lacking(hop));
    }

    private static Says between(int from, int to, boolean ofZones) {
        if (from == 0 || to == 0) {
            return Says.UNKNOWN_PLACE;
        }
        return from == to
                ? (ofZones ? Says.SAME_AZ : Says.SAME_VPC)
                : (ofZones ? Says.CROSS_AZ : Says.CROSS_VPC);
    }

    private static Key from(String name, Places places) {
        return place(name, places, places::from);
    }

    private static Key to(String name, Places places) {
        return place(name, places, places::to);
    }

    private static Key place(String name, Places places, IntUnaryOperator number) {
        return new Key.OfTerm(
                name, true, List.of(number::applyAsInt), places.most(), row -> places.name(number.applyAsInt(row)));
    }

    Answer natGateway() {
        boolean behind = table.column(Field.PKT_DSTADDR) != null;
        List<String> by = new ArrayList<>(asking.by());
        if (by.isEmpty()) {
            by.add(Field.SRCADDR.fieldName());
            if (behind) {
                by.add(Field.PKT_DSTADDR.fieldName());
            }
            if (records.isLogged(Field.PKT_DST_AWS_SERVICE)) {
                by.add(Field.PKT_DST_AWS_SERVICE.fieldName());
            }
        }
        BitSet gateways = asking.known()
                .interfaces(NodeKind.NAT_GATEWAY, one -> one.role() == InterfaceRole.NAT_GATEWAY);
        List<String> missing = new ArrayList<>(keys.lacking(by));
        missing.addAll(records.lacking(Field.SRCADDR, Field.DSTADDR));
        if (cannotTell(gateways)) {
            missing.add(Field.INTERFACE_TYPE.fieldName());
        }
        if (!missing.isEmpty()) {
            return lacking(by, missing.stream().distinct().toList());
        }
        CodeColumn services = table.column(Field.PKT_DST_AWS_SERVICE) instanceof CodeColumn column ? column : null;
        IntPredicate atGateway = atGateway(gateways);
        RowSet rows = Records.where(row -> atGateway.test(row) && feeds(row), asking.rows(), cancel);
        return lines(asking.of(rows), keys.of(by)).atOneEnd()
                .saying(row -> endpoint(services, row))
                .answer(records.lacking(Field.PKT_DSTADDR, Field.PKT_DST_AWS_SERVICE));
    }

    /// Whether nothing says what interfaces are there for.
    private boolean cannotTell(BitSet found) {
        boolean stated = !asking.known().inventory().interfaces().isEmpty();
        if (!stated) {
            limits.add(Caveat.NO_INVENTORY);
        }
        return found.isEmpty() && !stated && table.column(Field.INTERFACE_TYPE) == null
                && table.column(Field.RESOURCE_ID) == null;
    }

    /// @param gateways the codes of the interfaces that are known to be of one
    private IntPredicate atGateway(BitSet gateways) {
        return Stream.of(
                coded(Field.INTERFACE_ID, gateways),
                coded(Field.INTERFACE_TYPE, text -> text.endsWith("nat_gateway")),
                coded(Field.RESOURCE_ID, text -> text.startsWith("nat-")))
                .flatMap(Optional::stream)
                .reduce(IntPredicate::or)
                .orElse(_ -> false);
    }

    /// Whether a row has one of these values; empty where none has.
    private Optional<IntPredicate> coded(Field field, Predicate<String> wanted) {
        BitSet codes = new BitSet();
        if (table.column(field) instanceof CodeColumn column) {
            for (int code = 1; code < column.dictionary().size(); code++) {
                codes.set(code, wanted.test(column.dictionary().get(code)));
            }
        }
        return coded(field, codes);
    }

    private Optional<IntPredicate> coded(Field field, BitSet codes) {
        return table.column(field) instanceof CodeColumn column && !codes.isEmpty()
                ? Optional.of(row -> codes.get(column.code(row)))
                : Optional.empty();
    }

    /// From inside, into the gateway.
    private boolean feeds(int row) {
        return records.isTraffic(row) && !records.isFromOutside(row)
                && asking.known().owners().end(row) == Owners.End.RECEIVER;
    }

    private static @Nullable Says endpoint(@Nullable CodeColumn services, int row) {
        if (services == null) {
            return null;
        }
        String service = services.text(row);
        return BEHIND_GATEWAY.contains(service) ? Says.GATEWAY_ENDPOINT
                : services.present(row) && !NO_SERVICE.contains(service) ? Says.INTERFACE_ENDPOINT : Says.NO_ENDPOINT;
    }

    Answer endpointUse() {
        Endpoints endpoints = new Endpoints(asking.known());
        List<Key> wanted = new ArrayList<>();
        List<String> by = asking.by().isEmpty() ? List.of(Endpoints.INTERFACE, Endpoints.CLIENT) : asking.by();
        for (String name : by) {
            wanted.addAll(endpoints.key(name).map(List::of).orElseGet(() -> keys.of(List.of(name))));
        }
        List<String> missing = new ArrayList<>(by.stream()
                .filter(name -> endpoints.key(name).isEmpty() && !keys.lacking(List.of(name)).isEmpty())
                .toList());
        missing.addAll(records.lacking(Field.SRCADDR, Field.DSTADDR));
        if (endpoints.isEmpty() && cannotTell(new BitSet())) {
            missing.add(Field.INTERFACE_TYPE.fieldName());
        }
        if (!missing.isEmpty()) {
            return lacking(by, missing.stream().distinct().toList());
        }
        Endpoints.Use use = endpoints.use(asking.around(), cancel);
        RowSet rows = Records.where(use::isAbout, asking.rows(), cancel);
        return lines(asking.of(rows), wanted).once().timed().saying(use::says).answer(missing);
    }
}
