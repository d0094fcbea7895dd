package blindspot.quiz;

import blindspot.i18n.LocalizedText;
import blindspot.store.RowSet;
import blindspot.topology.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Says that something is wrong and asks for the cause, for the legs whose records show it, and for one of these records.
/// The evidence tells the legs and the records.
///
/// @param causes one of them is right
/// @param steps how an expert would look, said after the reveal
public record CauseQuestion(Wording wording, List<Option> causes, List<LocalizedText> steps) implements Question {
    static final String TYPE = "find-cause";

    public CauseQuestion {
        causes = List.copyOf(causes);
        steps = List.copyOf(steps);
    }

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
        RowSet rows = proof(ground);
        if (rows.size() == 0) {
            return Optional.empty();
        }
        Set<Integer> right = IntStream.range(0, rows.size())
                .mapToObj(at -> ground.evidence().leg(rows.row(at)))
                .collect(Collectors.toSet());
        List<Choice> legs = new ArrayList<>();
        for (Leg leg : ground.topology().legs()) {
            legs.add(Choice.of(new Label.OfLeg(leg.number()), right.contains(leg.number())));
        }
        return Optional.of(new Posed(
                this,
                new Form.Marks(
                        List.of(
                                new Group(Group.Kind.CAUSES, false, Option.choices(causes)),
                                new Group(Group.Kind.LEGS, true, legs)),
                        Optional.of(rows)),
                Optional.empty(), Optional.empty()));
    }
}
