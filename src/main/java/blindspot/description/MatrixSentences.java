package blindspot.description;

import blindspot.capture.EmptyHalf;
import blindspot.capture.LaneTotal;
import blindspot.capture.LegState;
import blindspot.capture.Rule;
import blindspot.capture.Sight;
import blindspot.capture.Told;
import blindspot.capture.Volume;
import blindspot.i18n.Messages;
import blindspot.model.Field;
import blindspot.topology.FactWords;
import blindspot.topology.Leg;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a cell of the table of who sees what says in full sentences.
///
/// @param narrowed whether a filter or a time leaves records out, of one end perhaps more than of the other
public record MatrixSentences(MatrixWords words, boolean narrowed) {
    /// Nothing of a cell where the leg does not touch what the line is of.
    public List<String> of(MatrixLine line, MatrixColumn column) {
        return switch (line) {
            case MatrixLine.OfNode(Node node) -> sight(words.name(node), node, line, column);
            case MatrixLine.OfInterface(Node node, NetworkInterface at) -> sight(
                    messages().text("diagram.strand.end", words.name(node), MatrixWords.name(at)), node, line, column);
            case MatrixLine.More(Node node, int interfaces) ->
                List.of(messages().text("matrix.said.more", interfaces, words.name(node)));
            case MatrixLine.Together _,MatrixLine.Rejected _,MatrixLine.Difference _ -> total(column);
        };
    }

    private Messages messages() {
        return words.messages();
    }

    private List<String> sight(String name, Node node, MatrixLine line, MatrixColumn column) {
        return words.sight(line, column).map(sight -> {
            List<String> said = new ArrayList<>();
            said.add(what(name, column));
            said.addAll(says(sight, column.leg(), words.name(node)));
            return said;
        }).orElseGet(() -> new ArrayList<>());
    }

    private String what(String name, MatrixColumn column) {
        return switch (column.lane()) {
            case REQUEST -> messages().text("matrix.said.requests", column.leg().number(), name);
            case RESPONSE -> messages().text("matrix.said.responses", column.leg().number(), name);
        };
    }

    private List<String> says(Sight sight, Leg leg, String name) {
        return switch (sight) {
            case Sight.Recorded recorded -> recorded(recorded);
            case Sight.Never(Rule rule) -> List.of(
                    rule == Rule.NO_INTERFACE_IN_VPC
                            ? messages().text("matrix.said.outside", name)
                            : new FactWords(messages()).ifPrivateLink(leg, messages().text("rule." + rule.code(), "")),
                    messages().text("matrix.said.page", rule.citation().toString()));
            case Sight.NotLoaded _ -> List.of(messages().text("matrix.said.not-loaded"));
            case Sight.PerhapsNotLoaded(List<EmptyHalf.Reason> reasons) -> Stream.concat(
                    Stream.of(messages().text("matrix.said.perhaps-not-loaded")),
                    because("matrix.said.perhaps", reasons, Told.UNKNOWN).stream())
                    .toList();
            case Sight.Nothing(List<EmptyHalf.Reason> reasons) -> nothing(reasons);
        };
    }

    private List<String> recorded(Sight.Recorded recorded) {
        List<String> said = new ArrayList<>();
        if (recorded.accepted().records() > 0) {
            said.add(volume(
                    words.matrix().saysActions() ? "matrix.said.accepted" : "matrix.said.counted",
                    recorded.accepted()));
        }
        if (recorded.rejected().records() > 0) {
            said.add(volume("matrix.said.rejected", recorded.rejected()));
        }
        if (recorded.possible().records() > 0) {
            said.add(volume("matrix.said.possible", recorded.possible()));
        }
        return said;
    }

    private String volume(String key, Volume volume) {
        return messages().text(key, volume.records(), amount(volume));
    }

    /// Only what the records say.
    private String amount(Volume volume) {
        String bytes = words.formats().bytes(volume.bytes());
        if (words.says(Field.PACKETS)) {
            return words.says(Field.BYTES)
                    ? messages().text("matrix.amount.both", volume.packets(), bytes)
                    : messages().text("matrix.amount.packets", volume.packets());
        }
        return words.says(Field.BYTES) ? bytes : messages().text("matrix.amount.none");
    }

    private List<String> nothing(List<EmptyHalf.Reason> reasons) {
        return List.of(
                because("matrix.said.because", reasons, Told.YES)
                        .or(() -> Optional.of(messages().text("matrix.said.no-record"))),
                because("matrix.said.perhaps", reasons, Told.UNKNOWN))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> because(String key, List<EmptyHalf.Reason> reasons, Told told) {
        String all = reasons.stream()
                .filter(each -> each.answer() == told)
                .map(each -> messages().text("absence." + each.absence().code()))
                .collect(Collectors.joining(" · "));
        return all.isEmpty() ? Optional.empty() : Optional.of(messages().text(key, all));
    }

    private List<String> total(MatrixColumn column) {
        LaneTotal total = words.total(column);
        List<String> said = new ArrayList<>();
        said.add(switch (column.lane()) {
            case REQUEST -> messages().text("matrix.said.all-requests", column.leg().number());
            case RESPONSE -> messages().text("matrix.said.all-responses", column.leg().number());
        });
        if (total.bothEnds().records() == 0) {
            said.add(messages().text("matrix.said.no-record"));
            return said;
        }
        said.add(switch (words.basis()) {
            case ONCE -> volume("matrix.said.once", total.once());
            case BOTH_ENDS -> volume("matrix.said.both-ends", total.bothEnds());
        });
        if (words.says(Field.ACTION)) {
            said.add(volume("matrix.said.rejected", total.rejected()));
        }
        if (total.unknown() > 0) {
            said.add(messages().text("matrix.said.unknown", total.unknown()));
        }
        said.addAll(difference(total, column));
        return said;
    }

    private List<String> difference(LaneTotal total, MatrixColumn column) {
        if (total.difference().isEmpty()) {
            return List.of(messages().text("matrix.said.one-end"));
        }
        double difference = total.difference().getAsDouble();
        if (difference == 0) {
            return List.of(messages().text("matrix.said.same", total.sent().packets()));
        }
        List<String> said = new ArrayList<>();
        said.add(messages().text(
                "matrix.said.differ", total.sent().packets(), total.received().packets(),
                MatrixWords.percent(messages(), difference)));
        boolean skipped =
                words.matrix().legs().get(column.leg().number() - 1).state() == LegState.INCOMPLETE;
        if (skipped) {
            said.add(messages().text("matrix.said.differ.skipped"));
        }
        if (narrowed) {
            said.add(messages().text("matrix.said.differ.narrowed"));
        }
        return said;
    }
}
