package blindspot.quiz;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.query.ParsedFilter;
import blindspot.store.RowSet;
import blindspot.topology.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Shows a record and asks what the next network interface logs of it: nothing, ACCEPT or REJECT, and from which address.
/// The records themselves tell.
///
/// @param record a filter; the first record that it keeps is shown
/// @param next a filter; the first record that it keeps is what the next interface logs, none where it keeps none
public record PredictionQuestion(Wording wording, String record, String next) implements Question {
    static final String TYPE = "predict";

    private static final List<String> ACTIONS = List.of("ACCEPT", "REJECT");
    private static final int MOST_ADDRESSES = 6;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean asksOfRecords() {
        return true;
    }

    @Override
    public Optional<Posed> posed(Ground ground) {
        OptionalInt row = ground.firstRow(record);
        if (row.isEmpty() || ground.parse(next) instanceof ParsedFilter.Wrong) {
            return Optional.empty();
        }
        OptionalInt logged = ground.firstRow(next);
        List<Group> groups = List.of(
                new Group(Group.Kind.OUTCOME, false, outcomes(text(ground, Field.ACTION, logged))),
                new Group(Group.Kind.SOURCES, false, sources(ground, text(ground, Field.SRCADDR, logged))));
        return Optional.of(new Posed(
                this, new Form.Marks(groups, Optional.empty()), Optional.empty(),
                Optional.of(ShownRecord.of(ground.table(), row.getAsInt(), Set.of())),
                IntStream.concat(row.stream(), logged.stream()).boxed().toList()));
    }

    /// The records that it is about, and those that came of it.
    @Override
    public RowSet found(Ground ground) {
        RowSet logged = ground.kept(next).first(1);
        return logged.size() > 0 ? logged : ground.kept(record).first(1);
    }

    private static String text(Ground ground, Field field, OptionalInt row) {
        return row.isEmpty() ? "" : ground.table().text(field, row.getAsInt());
    }

    private static List<Choice> outcomes(String right) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of(new Label.OfNothing(), right.isEmpty()));
        ACTIONS.forEach(action -> choices.add(Choice.of(new Label.OfValue(action), action.equals(right))));
        return choices;
    }

    /// The addresses of the path, with the right one among them.
    private static List<Choice> sources(Ground ground, String right) {
        Set<String> addresses = new TreeSet<>();
        if (!right.isEmpty()) {
            addresses.add(right);
        }
        for (Node node : ground.topology().pathNodes()) {
            for (Address address : node.addresses()) {
                if (addresses.size() < MOST_ADDRESSES) {
                    addresses.add(address.toString());
                }
            }
        }
        List<Choice> choices = new ArrayList<>();
        addresses.forEach(address -> choices.add(Choice.of(new Label.OfValue(address), address.equals(right))));
        choices.add(Choice.of(new Label.OfNone(), right.isEmpty()));
        return choices;
    }
}
