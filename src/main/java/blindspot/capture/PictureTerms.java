package blindspot.capture;

import blindspot.query.Filter;
import blindspot.query.Matcher;
import blindspot.query.RowTerms;
import blindspot.query.Term;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import blindspot.topology.inventory.InterfaceTerms;
import blindspot.topology.inventory.Inventory;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// What filters may ask of the picture, beside the fields of a record: its leg, whose logs it stands in, the node that
/// recorded it, whether it looks like a health check, whether the user marked it; and of its interface what inventories
/// state.
public final class PictureTerms implements RowTerms {
    /// What they hold of memory for each record, at the most: a bit each for two sets of rows.
    public static final int BYTES_PER_RECORD = 1;

    private static final String LEG = "leg";
    private static final String SEEN_BY = "seen-by";
    private static final String RECORDED_AT = "recorded-at";
    private static final String HEALTH_CHECK = "health-check";
    private static final String MARKED = "marked";
    private static final String NONE = "-";

    /// What may be asked of a path.
    public static final List<String> NAMES = List.of(LEG, SEEN_BY, RECORDED_AT, HEALTH_CHECK, MARKED);

    private final Evidence evidence;
    private final BitSet healthChecks;
    private final BitSet marked;
    private final Inventory inventory;

    /// @param healthChecks the rows that [HealthChecks] found
    /// @param marked the rows that the user marked
    public PictureTerms(Evidence evidence, BitSet healthChecks, BitSet marked) {
        this(evidence, healthChecks, marked, Inventory.NOTHING);
    }

    private PictureTerms(Evidence evidence, BitSet healthChecks, BitSet marked, Inventory inventory) {
        this.evidence = evidence;
        this.healthChecks = (BitSet) healthChecks.clone();
        this.marked = (BitSet) marked.clone();
        this.inventory = inventory;
    }

    /// Of records on a path; takes time in proportion to their number.
    public static PictureTerms placing(FlowTable table, Topology topology, Inventory inventory, Cancel cancel) {
        return of(Evidence.of(table, topology), inventory, cancel);
    }

    /// Of records of which it is known where they are on the path; finds out which of them look like health checks.
    public static PictureTerms of(Evidence evidence, Inventory inventory, Cancel cancel) {
        return new PictureTerms(evidence, HealthChecks.of(evidence, cancel), new BitSet(), inventory);
    }

    /// The test of the records of a leg; of those of none for 0.
    public static Filter ofLeg(int number) {
        return new Filter.Says(LEG, false, List.of(number == 0 ? NONE : Integer.toString(number)));
    }

    /// The test of the records that are recorded at a node, or perhaps there.
    public static Filter ofNode(Node node) {
        return new Filter.Says(RECORDED_AT, false, List.of(node.id()));
    }

    /// The test of what looks like a health check.
    public static Filter ofHealthChecks() {
        return new Filter.Says(HEALTH_CHECK, false, List.of());
    }

    /// The terms of a path, and of the interfaces of an inventory.
    public static List<Term> of(Topology topology, Inventory inventory) {
        return Stream.concat(of(topology).stream(), inventory.terms().stream()).toList();
    }

    /// The terms of a path.
    private static List<Term> of(Topology topology) {
        List<String> legs = topology.legs().stream().map(leg -> Integer.toString(leg.number())).toList();
        List<String> nodes = topology.nodes().stream().map(Node::id).toList();
        return List.of(
                new Term(LEG, orNone(legs)),
                new Term(SEEN_BY, orNone(ofVpcs(topology).map(Viewpoint::code).toList())),
                new Term(RECORDED_AT, orNone(nodes)),
                new Term(HEALTH_CHECK, List.of()),
                new Term(MARKED, List.of()));
    }

    /// Of which records.
    public Evidence evidence() {
        return evidence;
    }

    /// The rows that look like health checks.
    public BitSet healthChecks() {
        return (BitSet) healthChecks.clone();
    }

    /// How many records look like health checks.
    public int healthCheckCount() {
        return healthChecks.cardinality();
    }

    /// Whether the user marked the row.
    public boolean isMarked(int row) {
        return marked.get(row);
    }

    /// The same with these rows marked.
    public PictureTerms withMarked(BitSet rows) {
        return new PictureTerms(evidence, healthChecks, rows, inventory);
    }

    /// The same with the interfaces as this inventory states them.
    public PictureTerms withInventory(Inventory stated) {
        return new PictureTerms(evidence, healthChecks, marked, stated);
    }

    /// What is stated of the interfaces.
    public Inventory inventory() {
        return inventory;
    }

    /// What the answer to a filter depends on here: as long as these are equal, the filter keeps the same rows.
    public List<Object> askedBy(Filter filter) {
        Set<String> asked = new HashSet<>();
        Matcher.of(filter, FlowTable.empty(), (term, _) -> {
            asked.add(term);
            return _ -> false;
        });
        boolean marks = asked.remove(MARKED);
        boolean path = asked.removeAll(NAMES);
        return List.of(
                path ? evidence : evidence.table(), asked.isEmpty() ? Inventory.NOTHING : inventory,
                marks ? marked : new BitSet());
    }

    @Override
    public IntPredicate rowsWhere(String term, String value) {
        return switch (term) {
            case LEG -> leg(value.equals(NONE) ? 0 : Integer.parseInt(value));
            case SEEN_BY -> value.equals(NONE)
                    ? row -> ofVpcs(evidence.topology()).noneMatch(each -> evidence.seenFrom(row, each))
                    : seenBy(Viewpoint.ofCode(value).orElseThrow());
            case RECORDED_AT -> value.equals(NONE) ? row -> !evidence.isDrawn(row) : recordedAt(value);
            case HEALTH_CHECK -> healthChecks::get;
            case MARKED -> marked::get;
            default -> new InterfaceTerms(inventory, evidence.table()).rowsWhere(term, value);
        };
    }

    private static Stream<Viewpoint> ofVpcs(Topology topology) {
        return Viewpoint.all(topology.vpcs().size()).stream().filter(Viewpoint.OfVpc.class::isInstance);
    }

    private static List<String> orNone(List<String> values) {
        return Stream.concat(values.stream(), Stream.of(NONE)).toList();
    }

    private IntPredicate leg(int number) {
        return row -> evidence.leg(row) == number;
    }

    private IntPredicate seenBy(Viewpoint viewpoint) {
        return row -> evidence.seenFrom(row, viewpoint);
    }

    /// Perhaps recorded there: where both ends are possible, the record is of both.
    private IntPredicate recordedAt(String node) {
        return evidence.topology()
                .nodes()
                .stream()
                .filter(each -> each.id().equals(node))
                .map(evidence::recordedAt)
                .reduce(IntPredicate::or)
                .orElse(_ -> false);
    }
}
