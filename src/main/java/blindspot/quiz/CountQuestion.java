package blindspot.quiz;

import blindspot.store.RowSet;
import java.util.Optional;

/// Asks how many records there are of a kind. The records themselves tell.
///
/// @param records a filter; the records that it keeps are counted
public record CountQuestion(Wording wording, String records) implements Question {
    static final String TYPE = "how-many";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean asksOfRecords() {
        return true;
    }

    /// Not where there are no records at all, which would say nothing.
    @Override
    public Optional<Posed> posed(Ground ground) {
        return ground.rows(records)
                .filter(_ -> !ground.table().isEmpty())
                .map(rows -> new Posed(
                        this, new Form.Entry(Integer.toString(rows.size()), true), Optional.empty(), Optional.empty()));
    }

    @Override
    public RowSet found(Ground ground) {
        return ground.kept(records);
    }
}
