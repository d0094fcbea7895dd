package blindspot.description;

import blindspot.capture.Matrix;
import blindspot.capture.Sight;
import blindspot.capture.Volume;
import blindspot.model.CsvCell;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of who sees what to be taken along: as texts parted by tabs, as CSV, and as a table of a description.
public record MatrixTable(MatrixWords words) {
    private static final List<String> CSV = List.of(
            "leg", "lane", "node", "interface-id", "state", "accepted-records", "accepted-packets", "accepted-bytes",
            "rejected-records", "rejected-packets", "rejected-bytes", "possible-records");

    /// A line of texts for each of these, under two of what the columns are.
    public String tabs(List<MatrixLine> lines) {
        List<MatrixColumn> columns = words.columns();
        List<String> rows = new ArrayList<>();
        rows.add("\t" + columns.stream().map(each -> words.leg(each.leg())).collect(Collectors.joining("\t")));
        rows.add("\t" + columns.stream().map(each -> words.lane(each.lane())).collect(Collectors.joining("\t")));
        for (MatrixLine line : lines) {
            rows.add(words.head(line) + "\t"
                    + columns.stream().map(each -> words.cell(line, each)).collect(Collectors.joining("\t")));
        }
        return String.join("\n", rows) + "\n";
    }

    /// A line for each cell in which an interface, or a node of one or none, has something to say; numbers as they are.
    public String csv() {
        StringBuilder csv = new StringBuilder(row(CSV.stream()));
        for (Node node : words.matrix().nodes()) {
            for (MatrixColumn column : words.columns()) {
                List<NetworkInterface> apart = Matrix.toldApart(node);
                if (apart.isEmpty() || apart.size() < node.interfaces().size()) {
                    add(csv, new MatrixLine.OfNode(node), node, node.interfaces()
                            .stream()
                            .findFirst()
                            .filter(_ -> apart.isEmpty()), column);
                }
                apart.forEach(
                        each -> add(csv, new MatrixLine.OfInterface(node, each), node, Optional.of(each), column));
            }
        }
        return csv.toString();
    }

    private void add(
            StringBuilder csv, MatrixLine line, Node node, Optional<NetworkInterface> at, MatrixColumn column) {
        words.sight(line, column)
                .ifPresent(sight -> csv.append(row(Stream.concat(
                        Stream.of(
                                Integer.toString(column.leg().number()), column.lane().code(), node.id(),
                                at.flatMap(NetworkInterface::interfaceId).orElse("-")),
                        cells(sight)))));
    }

    private static Stream<String> cells(Sight sight) {
        return switch (sight) {
            case Sight.Recorded(Volume accepted, Volume rejected, Volume possible) -> Stream.of(
                    Stream.of("recorded"), numbers(accepted), numbers(rejected),
                    Stream.of(Long.toString(possible.records())))
                    .flatMap(each -> each);
            case Sight.Never _ -> empty("never");
            case Sight.NotLoaded _ -> empty("not-loaded");
            case Sight.PerhapsNotLoaded _ -> empty("perhaps-not-loaded");
            case Sight.Nothing _ -> empty("no-record");
        };
    }

    private static Stream<String> numbers(Volume volume) {
        return Stream.of(volume.records(), volume.packets(), volume.bytes()).map(each -> Long.toString(each));
    }

    private static Stream<String> empty(String state) {
        return Stream.concat(Stream.of(state), Stream.generate(() -> "").limit(7));
    }

    private static String row(Stream<String> cells) {
        return cells.map(CsvCell::of).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// The same as a table in words, each cell with all that it says.
    ///
    /// @param narrowed whether a filter leaves records out
    Listing listing(boolean narrowed) {
        MatrixSentences sentences = new MatrixSentences(words, narrowed);
        List<String> columns = new ArrayList<>();
        columns.add(words.messages().text("matrix.who"));
        words.columns().forEach(each -> columns.add(column(each)));
        List<Listing.Row> rows = words.lines(_ -> true)
                .stream()
                .map(line -> new Listing.Row(
                        words.head(line),
                        words.columns().stream().map(each -> said(sentences, line, each)).toList()))
                .toList();
        return new Listing(words.messages().text("matrix.caption"), columns, rows);
    }

    private String column(MatrixColumn column) {
        return switch (column.lane()) {
            case REQUEST -> words.messages().text("matrix.column.requests", column.leg().number());
            case RESPONSE -> words.messages().text("matrix.column.responses", column.leg().number());
        };
    }

    /// What the column and the line say already is not said again, nor what the node's line does.
    private List<String> said(MatrixSentences sentences, MatrixLine line, MatrixColumn column) {
        return switch (line) {
            case MatrixLine.OfNode _ -> sentences.of(line, column).stream().skip(1).toList();
            case MatrixLine.OfInterface _ -> words.sight(line, column).filter(Sight.Never.class::isInstance).isPresent()
                    ? List.of(words.cell(line, column))
                    : sentences.of(line, column).stream().skip(1).toList();
            case MatrixLine.Together _,MatrixLine.Rejected _,MatrixLine.Difference _ ->
                Stream.of(words.cell(line, column)).filter(each -> !each.isEmpty()).toList();
            case MatrixLine.More _ -> List.of();
        };
    }
}
