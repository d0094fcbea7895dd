package blindspot.quiz;

import blindspot.model.Field;
import blindspot.store.RowSet;
import blindspot.topology.Node;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Shows a record and asks at which network interface of the path it was recorded. The record itself tells.
///
/// @param record a filter; the first record that it keeps is shown
public record WriterQuestion(Wording wording, String record) implements Question {
    static final String TYPE = "which-interface";

    /// What would give the answer away.
    private static final Set<Field> HIDDEN = Set.of(Field.INTERFACE_ID, Field.SUBNET_ID, Field.INSTANCE_ID);

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
        int writer = row.isEmpty() ? -1 : ground.evidence().recorderNode(row.getAsInt());
        if (writer < 0) {
            return Optional.empty();
        }
        List<Choice> choices = ground.topology()
                .pathNodes()
                .stream()
                .filter(Node::isInVpc)
                .map(node -> Choice.of(new Label.OfNode(node.index()), node.index() == writer))
                .toList();
        return Optional.of(new Posed(
                this, Form.Marks.of(new Group(Group.Kind.INTERFACES, false, choices)),
                Optional.empty(), Optional.of(ShownRecord.of(ground.table(), row.getAsInt(), HIDDEN))));
    }

    @Override
    public RowSet found(Ground ground) {
        return ground.kept(record).first(1);
    }
}
