package blindspot.answer;

import blindspot.capture.Evidence;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.Printable;
import blindspot.model.ServicePort;
import blindspot.query.Vocabulary;
import blindspot.store.CodeColumn;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.topology.inventory.InventoryInterface;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The keys that records can be put together by: their fields, and a few terms.
public final class Keys {
    static final String LEG = "leg";
    static final String RECORDED_AT = "recorded-at";
    static final String NAME = "name";
    static final String ROLE = "role";
    static final String SERVICE = "service";

    /// The terms that are no field.
    public static final List<String> TERMS = List.of(LEG, RECORDED_AT, NAME, ROLE, SERVICE);

    private static final Set<Field> OF_FLOW = EnumSet.of(
            Field.SRCADDR, Field.DSTADDR, Field.SRCPORT, Field.DSTPORT, Field.PROTOCOL, Field.TYPE,
            Field.PKT_SRCADDR, Field.PKT_DSTADDR, Field.PKT_SRC_AWS_SERVICE, Field.PKT_DST_AWS_SERVICE);

    private final Known known;

    Keys(Known known) {
        this.known = known;
    }

    /// The name as it is written in answers; empty for one that neither AWS nor the records nor a term have.
    public static Optional<String> named(String name, FlowTable table) {
        return Stream.of(
                table.fields().stream().map(FieldName::text).filter(name::equals),
                TERMS.stream().filter(term -> Vocabulary.isSame(term, name)),
                FieldName.ofAws(name).map(FieldName::text).stream())
                .flatMap(Function.identity())
                .findFirst();
    }

    /// Whether both ends of a way record the same in the field.
    public static boolean isOfFlow(FieldName field) {
        return field.field().filter(OF_FLOW::contains).isPresent();
    }

    /// The keys of these names, of which those are left out that no record has.
    List<Key> of(List<String> names) {
        List<Key> keys = new ArrayList<>();
        for (String name : names) {
            of(name).ifPresent(keys::add);
        }
        return keys;
    }

    /// Those that no record has.
    List<String> lacking(List<String> names) {
        return names.stream().filter(name -> of(name).isEmpty()).toList();
    }

    private Optional<Key> of(String name) {
        return switch (name) {
            case LEG -> known.evidence().map(Keys::leg);
            case RECORDED_AT -> known.evidence().map(Keys::recordedAt);
            case NAME -> ofInterface(NAME, InventoryInterface::calledBy);
            case ROLE -> ofInterface(ROLE, each -> each.role().code());
            case SERVICE -> service();
            default -> field(name);
        };
    }

    private Optional<Key> field(String name) {
        Optional<Column> column = known.table().column(new FieldName(name));
        return column.map(each -> new Key.OfField(name, isOfFlow(new FieldName(name)), each));
    }

    private static Key leg(Evidence evidence) {
        return new Key.OfTerm(LEG, true, evidence::leg, row -> evidence.leg(row) == 0
                ? Optional.empty()
                : Optional.of(Integer.toString(evidence.leg(row))));
    }

    private static Key recordedAt(Evidence evidence) {
        return new Key.OfTerm(RECORDED_AT, false, evidence::recorderNode, row -> evidence.recorderNode(row) < 0
                ? Optional.empty()
                : Optional.of(evidence.topology().nodes().get(evidence.recorderNode(row)).id()));
    }

    private Optional<Key> ofInterface(String name, Function<InventoryInterface, String> said) {
        if (!(known.table().column(Field.INTERFACE_ID) instanceof CodeColumn ids)
                || known.inventory().interfaces().isEmpty()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        int[] numbers = new int[ids.dictionary().size()];
        for (int code = 1; code < numbers.length; code++) {
            String text = known.inventory().interfaceOf(ids.dictionary().get(code)).map(said).orElse("");
            String shown = Printable.of(text, Printable.MOST_OF_NAME);
            numbers[code] = shown.isEmpty() ? 0 : texts.indexOf(shown) + 1;
            if (!shown.isEmpty() && numbers[code] == 0) {
                texts.add(shown);
                numbers[code] = texts.size();
            }
        }
        return Optional.of(new Key.OfTerm(name, false, row -> numbers[ids.code(row)], row -> {
            int number = numbers[ids.code(row)];
            return number == 0 ? Optional.empty() : Optional.of(texts.get(number - 1));
        }));
    }

    /// The service that is known of the port that serves.
    private Optional<Key> service() {
        FlowTable table = known.table();
        if (table.column(Field.SRCPORT) == null || table.column(Field.DSTPORT) == null) {
            return Optional.empty();
        }
        return Optional.of(new Key.OfTerm(
                SERVICE, true, row -> servicePort(table, row),
                row -> ServicePort.name(servicePort(table, row))));
    }

    /// -1 where no service is known of either.
    private static long servicePort(FlowTable table, int row) {
        long source = table.number(Field.SRCPORT, row, -1);
        long destination = table.number(Field.DSTPORT, row, -1);
        long serving = ServicePort.serves(source, destination) ? source : destination;
        return ServicePort.isKnown(serving) ? serving : -1;
    }
}
