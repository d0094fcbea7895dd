package blindspot.ui.session;

import blindspot.capture.PictureTerms;
import blindspot.intake.Inventories;
import blindspot.store.FlowTable;
import blindspot.task.Job;
import blindspot.topology.Topology;
import blindspot.topology.inventory.Inventory;
import java.util.BitSet;
import java.util.Optional;

/// What filters ask of the records that are shown, with the rows of them that are marked.
final class MarkedTerms {
    private final BitSet marked = new BitSet();
    private PictureTerms terms;
    private Inventories inventories = Inventories.NONE;

    MarkedTerms(PictureTerms terms) {
        this.terms = terms;
    }

    PictureTerms now() {
        return terms;
    }

    /// What names interfaces.
    Inventories inventories() {
        return inventories;
    }

    /// Places records on a path; what inventories state is made again only where it is not of these.
    Job<PictureTerms> placing(FlowTable table, Topology topology, Inventories stated) {
        Optional<Inventory> known = stated.equals(inventories) ? Optional.of(terms.inventory()) : Optional.empty();
        return (_, cancel) -> PictureTerms.placing(table, topology, known.orElseGet(stated::inventory), cancel);
    }

    /// The same marks on these.
    void place(PictureTerms placed, Inventories stated) {
        inventories = stated;
        terms = placed.withMarked(marked);
    }

    void clear() {
        marked.clear();
        terms = terms.withMarked(marked);
    }

    /// Marks a row, or takes its mark away; false where nothing is done, as beyond [Session#MOST_MARKS].
    boolean toggle(int row) {
        if (row == Selection.NO_ROW || (!marked.get(row) && marked.cardinality() >= Session.MOST_MARKS)) {
            return false;
        }
        marked.flip(row);
        terms = terms.withMarked(marked);
        return true;
    }
}
