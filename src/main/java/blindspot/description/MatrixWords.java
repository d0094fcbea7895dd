package blindspot.description;

import blindspot.capture.Lane;
import blindspot.capture.LaneTotal;
import blindspot.capture.LegView;
import blindspot.capture.Matrix;
import blindspot.capture.Sight;
import blindspot.capture.Volume;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.model.Field;
import blindspot.query.Basis;
import blindspot.query.Measure;
import blindspot.topology.FactWords;
import blindspot.topology.Leg;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The table of who sees what in words: its lines, its columns, and what each cell says in short.
///
/// @param basis how what both ends recorded is added up
/// @param measure what the cells count
public record MatrixWords(Matrix matrix, Basis basis, Measure measure, Messages messages, Formats formats) {
    private static final String NOT_SAID = "–";

    /// A smaller difference is called that, in per cent.
    private static final double SMALL = 0.05;

    /// The legs of the path, each with requests before responses.
    public List<MatrixColumn> columns() {
        return matrix.legs()
                .stream()
                .map(LegView::leg)
                .flatMap(leg -> Stream.of(Lane.values()).map(lane -> new MatrixColumn(leg, lane)))
                .toList();
    }

    /// What all have together, which is to be seen without scrolling; then the nodes of the path in its order, with the
    /// interfaces of those that are opened.
    public List<MatrixLine> lines(Predicate<Node> opened) {
        List<MatrixLine> lines = new ArrayList<>(
                List.of(new MatrixLine.Together(), new MatrixLine.Rejected(), new MatrixLine.Difference()));
        for (Node node : matrix.nodes()) {
            lines.add(new MatrixLine.OfNode(node));
            List<NetworkInterface> apart = opened.test(node) ? Matrix.toldApart(node) : List.of();
            apart.forEach(each -> lines.add(new MatrixLine.OfInterface(node, each)));
            int more = node.interfaces().size() - apart.size();
            if (more > 0 && !apart.isEmpty()) {
                lines.add(new MatrixLine.More(node, more));
            }
        }
        return lines;
    }

    public String leg(Leg leg) {
        return messages.text(
                "matrix.leg", leg.number(), name(matrix.evidence().topology().from(leg)),
                name(matrix.evidence().topology().to(leg)));
    }

    public String lane(Lane lane) {
        return switch (lane) {
            case REQUEST -> messages.text("matrix.requests");
            case RESPONSE -> messages.text("matrix.responses");
        };
    }

    /// What a line is of.
    public String head(MatrixLine line) {
        return switch (line) {
            case MatrixLine.OfNode(Node node) -> node.interfaces().size() > 1
                    ? messages.text("matrix.node", name(node), node.interfaces().size())
                    : name(node);
            case MatrixLine.OfInterface(_, NetworkInterface at) -> name(at);
            case MatrixLine.More(_, int interfaces) -> messages.text("matrix.more", interfaces);
            case MatrixLine.Together _ -> switch (basis) {
                case ONCE -> messages.text("matrix.together.once");
                case BOTH_ENDS -> messages.text("matrix.together.both-ends");
            };
            case MatrixLine.Rejected _ -> messages.text("matrix.rejected");
            case MatrixLine.Difference _ -> messages.text("matrix.difference");
        };
    }

    String name(Node node) {
        return new FactWords(messages).name(node);
    }

    /// Its id, else its first address.
    static String name(NetworkInterface at) {
        return at.interfaceId()
                .or(() -> at.addresses().stream().findFirst().map(Objects::toString))
                .orElse("-");
    }

    /// What an interface or a node has; empty for what is of neither, and where the leg does not touch it.
    public Optional<Sight> sight(MatrixLine line, MatrixColumn column) {
        return switch (line) {
            case MatrixLine.OfNode(Node node) -> Optional.of(node)
                    .filter(each -> Matrix.isEnd(each, column.leg()))
                    .map(each -> matrix.of(each, column.leg(), column.lane()));
            case MatrixLine.OfInterface(Node node, NetworkInterface at) -> Optional.of(node)
                    .filter(each -> Matrix.isEnd(each, column.leg()))
                    .map(_ -> matrix.of(at, column.leg(), column.lane()));
            case MatrixLine.More _,MatrixLine.Together _,MatrixLine.Rejected _,MatrixLine.Difference _ ->
                Optional.empty();
        };
    }

    /// What all have together.
    LaneTotal total(MatrixColumn column) {
        LegView view = matrix.legs().get(column.leg().number() - 1);
        return column.lane() == Lane.REQUEST ? view.requests() : view.responses();
    }

    /// What a cell says in short; nothing where the leg does not touch what the line is of.
    public String cell(MatrixLine line, MatrixColumn column) {
        return switch (line) {
            case MatrixLine.OfNode _,MatrixLine.OfInterface _ ->
                sight(line, column).map(sight -> cell(sight, column.leg())).orElse("");
            case MatrixLine.More _ -> "";
            case MatrixLine.Together _ -> together(total(column));
            case MatrixLine.Rejected _ -> rejected(total(column));
            case MatrixLine.Difference _ -> difference(total(column).difference());
        };
    }

    /// Where nothing is recorded there is no sum. One that may count some twice has the sign of what may be otherwise.
    private String together(LaneTotal total) {
        if (total.bothEnds().records() == 0) {
            return "";
        }
        String counted = counted(total.on(basis));
        return basis == Basis.ONCE && total.unknown() > 0 ? messages.text("matrix.possible", counted) : counted;
    }

    private String rejected(LaneTotal total) {
        if (total.bothEnds().records() == 0) {
            return "";
        }
        return says(Field.ACTION) ? counted(total.rejected()) : NOT_SAID;
    }

    /// Whether any record can say it.
    boolean says(Field field) {
        return matrix.evidence().table().column(field) != null;
    }

    private String cell(Sight sight, Leg leg) {
        return switch (sight) {
            case Sight.Recorded(Volume accepted, Volume rejected, Volume possible) -> {
                Volume certain = accepted.plus(rejected);
                String perhaps = messages.text("matrix.possible", counted(possible));
                String counted = possible.records() == 0 ? counted(certain)
                        : certain.records() == 0 ? perhaps
                                : messages.text("matrix.certain-and-possible", counted(certain), perhaps);
                yield rejected.records() == 0
                        ? counted
                        : messages.text("matrix.with-rejected", counted, counted(rejected));
            }
            case Sight.Never _ -> new FactWords(messages).brieflyIfPrivateLink(leg, messages.text("matrix.never"));
            case Sight.NotLoaded _ -> messages.text("matrix.not-loaded");
            case Sight.PerhapsNotLoaded _ -> messages.text("matrix.perhaps-not-loaded");
            case Sight.Nothing _ -> messages.text("matrix.nothing");
        };
    }

    private String counted(Volume volume) {
        return switch (measure) {
            case RECORDS -> formats.number(volume.records());
            case PACKETS -> says(Field.PACKETS) ? formats.number(volume.packets()) : NOT_SAID;
            case BYTES -> says(Field.BYTES) ? formats.bytes(volume.bytes()) : NOT_SAID;
        };
    }

    /// In per cent; a dash where no two ends are compared.
    private String difference(OptionalDouble difference) {
        return difference.isEmpty() ? NOT_SAID : percent(messages, difference.getAsDouble());
    }

    /// A difference, however small, is none only where there is none.
    static String percent(Messages messages, double difference) {
        return difference > 0 && difference < SMALL
                ? messages.text("matrix.per-cent.small")
                : messages.text("matrix.per-cent", difference);
    }
}
