package blindspot.topology.inventory;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.Printable;
import blindspot.query.RowTerms;
import blindspot.query.Term;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What filters may ask of the interface that recorded a record, as far as an inventory states it: its name, be it AWS's
/// or the one that people gave it, and its role.
///
/// A role is one of those that a path can have, of which `other` stands for all the rest, or more exactly one of these.
public final class InterfaceTerms implements RowTerms {
    private static final String NAME = "name";
    private static final String ROLE = "role";
    private static final String NONE = "-";

    private final Inventory inventory;
    private final FlowTable table;

    public InterfaceTerms(Inventory inventory, FlowTable table) {
        this.inventory = inventory;
        this.table = table;
    }

    /// The terms with the names that these have, and with all roles there are.
    static List<Term> of(List<InventoryInterface> interfaces) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        interfaces.stream().filter(one -> !one.id().isEmpty()).flatMap(InterfaceTerms::names).forEach(names::add);
        Stream<String> groups = Stream.of(InterfaceRole.values()).map(InterfaceRole::group);
        Stream<String> roles = Stream.of(InterfaceRole.values()).map(InterfaceRole::code);
        return List.of(
                new Term(NAME, Stream.concat(names.stream(), Stream.of(NONE)).toList()),
                new Term(ROLE, Stream.of(groups, roles, Stream.of(NONE)).flatMap(all -> all).distinct().toList()));
    }

    @Override
    public IntPredicate rowsWhere(String term, String value) {
        return switch (term) {
            case NAME -> rowsOf(one -> names(one).anyMatch(value::equalsIgnoreCase), value.equals(NONE));
            case ROLE -> rowsOf(
                    one -> one.role().group().equals(value) || one.role().code().equals(value), value.equals(NONE));
            default -> throw new IllegalArgumentException(term);
        };
    }

    /// @param others whether the rows are asked for whose interface the inventory does not have
    private IntPredicate rowsOf(Predicate<InventoryInterface> wanted, boolean others) {
        if (!(table.column(FieldName.of(Field.INTERFACE_ID)).orElse(null) instanceof CodeColumn ids)) {
            return _ -> others;
        }
        List<String> dictionary = ids.dictionary();
        boolean[] kept = new boolean[dictionary.size()];
        for (int code = 0; code < kept.length; code++) {
            kept[code] = inventory.interfaceOf(dictionary.get(code))
                    .map(one -> !others && wanted.test(one))
                    .orElse(others);
        }
        return row -> kept[ids.code(row)];
    }

    /// Fit to be shown and to be written into a filter.
    private static Stream<String> names(InventoryInterface one) {
        return Stream.of(one.title(), one.name())
                .filter(name -> !name.isEmpty())
                .map(name -> Printable.of(name, Printable.MOST_OF_NAME));
    }
}
