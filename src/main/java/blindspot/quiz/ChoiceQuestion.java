package blindspot.quiz;

import java.util.List;
import java.util.Optional;

/// Asks to choose among texts of the deck: one of them, or several.
public record ChoiceQuestion(Wording wording, boolean several, List<Option> options) implements Question {
    static final String ONE = "single";
    static final String SEVERAL = "multiple";

    public ChoiceQuestion {
        options = List.copyOf(options);
    }

    @Override
    public String type() {
        return several ? SEVERAL : ONE;
    }

    @Override
    public boolean asksOfRecords() {
        return false;
    }

    @Override
    public Optional<Posed> posed(Ground ground) {
        Group group = new Group(Group.Kind.ANSWERS, several, Option.choices(options));
        return Optional.of(
                new Posed(this, Form.Marks.of(group), Optional.empty(), Optional.empty()));
    }
}
