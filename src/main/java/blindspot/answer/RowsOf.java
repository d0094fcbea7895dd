package blindspot.answer;

import blindspot.model.Action;
import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.ServicePort;
import blindspot.query.Filter;
import blindspot.query.FilterValue;
import blindspot.query.SameValue;
import blindspot.query.Subject;
import blindspot.store.FlowTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The filter that leads from a line of an answer to its records, among those that were asked of. Where lines of the same
/// keys say different things it keeps the records of all of them.
public final class RowsOf {
    /// Answers of which a line has the records of both directions.
    private static final Set<Question> OF_CONNECTIONS = Set.of(
            Question.ACL_OR_GROUP, Question.WHERE_IT_STOPS, Question.CONNECTIONS, Question.HEALTH_CHECKS);

    private static final Set<String> TERMS = Set.of(Keys.LEG, Keys.RECORDED_AT, Keys.NAME, Keys.ROLE);
    private static final Set<String> ADDRESSES = Set.of(Field.SRCADDR.fieldName(), Field.DSTADDR.fieldName());
    private static final Set<String> PORTS = Set.of(Field.SRCPORT.fieldName(), Field.DSTPORT.fieldName());

    private final FlowTable table;
    private final Answer answer;

    /// @param table that the answer is of
    public RowsOf(FlowTable table, Answer answer) {
        this.table = table;
        this.answer = answer;
    }

    /// Empty where no filter tells them.
    public Optional<Filter> of(Line line) {
        if (answer.question() == Question.CROSS_AZ) {
            return between(line);
        }
        List<Filter> tests = new ArrayList<>(about());
        for (int i = 0; i < answer.by().size(); i++) {
            tests.add(test(answer.by().get(i), line.values().get(i), line.row()));
        }
        if (answer.question() == Question.ENDPOINT_USE) {
            tests = endpoint(line);
        }
        return tests.isEmpty() ? Optional.empty() : Optional.of(new Filter.And(tests));
    }

    /// What all lines have in common.
    private List<Filter> about() {
        return switch (answer.question()) {
            case REJECTED -> List.of(action(Action.REJECT));
            case ADMIN_PORTS -> List.of(action(Action.ACCEPT));
            default -> List.of();
        };
    }

    private static Filter action(Action action) {
        return new Filter.OneOf(Subject.of(Field.ACTION), false, List.of(new FilterValue.Text(action.name())));
    }

    private Filter test(String key, Optional<String> value, int row) {
        if (TERMS.contains(key)) {
            return new Filter.Says(key, false, List.of(value.orElse("-")));
        }
        if (key.equals(Keys.SERVICE)) {
            return value.flatMap(name -> ServicePort.number(name).stream().boxed().findFirst())
                    .<Filter>map(port -> new Filter.OneOf(
                            Subject.PORT, false, List.of(new FilterValue.Numbers(port, port))))
                    .orElse(Filter.ALL);
        }
        Filter same = SameValue.of(table, new FieldName(key), row).orElse(Filter.ALL);
        boolean either = OF_CONNECTIONS.contains(answer.question());
        if (either && same instanceof Filter.OneOf(Subject _, boolean negated, List<FilterValue> values)) {
            if (ADDRESSES.contains(key)) {
                return new Filter.OneOf(Subject.ADDR, negated, values);
            }
            if (PORTS.contains(key)) {
                return new Filter.OneOf(Subject.PORT, negated, values);
            }
        }
        return same;
    }

    /// Between the endpoint and its client, whoever took them; of an endpoint without traffic what it took.
    private List<Filter> endpoint(Line line) {
        Address source = table.address(Field.SRCADDR, line.row());
        Address destination = table.address(Field.DSTADDR, line.row());
        if (source == null || destination == null) {
            return List.of(SameValue.of(table, FieldName.of(Field.INTERFACE_ID), line.row()).orElse(Filter.ALL));
        }
        return List.of(address(source), address(destination));
    }

    private static Filter address(Address address) {
        return new Filter.OneOf(Subject.ADDR, false, List.of(new FilterValue.Block(address)));
    }

    /// What leaves from the one place to the other, and what enters there from here, as far as records say so themselves.
    private Optional<Filter> between(Line line) {
        boolean zones = answer.by().equals(List.of(Field.AZ_ID.fieldName(), Field.NEXT_HOP_AZ_ID.fieldName()));
        if (!zones || table.column(Field.NEXT_HOP_AZ_ID) == null
                || line.values().stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        String from = line.values().getFirst().orElse("");
        String to = line.values().getLast().orElse("");
        return Optional.of(new Filter.Or(List.of(
                new Filter.And(List.of(
                        text(Field.FLOW_DIRECTION, "egress"), text(Field.AZ_ID, from),
                        text(Field.NEXT_HOP_AZ_ID, to))),
                new Filter.And(List.of(
                        text(Field.FLOW_DIRECTION, "ingress"), text(Field.AZ_ID, to),
                        text(Field.NEXT_HOP_AZ_ID, from))))));
    }

    private static Filter text(Field field, String value) {
        return new Filter.OneOf(Subject.of(field), false, List.of(new FilterValue.Text(value)));
    }
}
