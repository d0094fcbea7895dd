package blindspot.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks whether a sentence is true, and for the reason where reasons are offered.
///
/// @param reasons one of them is right; none where no reason is asked for
public record TruthQuestion(Wording wording, boolean right, List<Option> reasons) implements Question {
    static final String TYPE = "true-false";

    public TruthQuestion {
        reasons = List.copyOf(reasons);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean asksOfRecords() {
        return false;
    }

    @Override
    public Optional<Posed> posed(Ground ground) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(
                Group.Kind.TRUTH, false,
                List.of(Choice.of(new Label.OfTruth(true), right), Choice.of(new Label.OfTruth(false), !right))));
        if (!reasons.isEmpty()) {
            groups.add(new Group(Group.Kind.REASONS, false, Option.choices(reasons)));
        }
        return Optional
                .of(new Posed(this, new Form.Marks(groups, Optional.empty()), Optional.empty(), Optional.empty()));
    }
}
