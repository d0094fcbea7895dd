package blindspot.quiz;

import blindspot.capture.Evidence;
import blindspot.capture.PictureTerms;
import blindspot.query.Filter;
import blindspot.query.FilterParser;
import blindspot.query.Matcher;
import blindspot.query.ParsedFilter;
import blindspot.query.Vocabulary;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.Topology;
import blindspot.topology.inventory.Inventory;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;

/// What a question is asked on: a path, and the records on it.
public final class Ground {
    private final PictureTerms terms;
    private final Cancel cancel;

    private Ground(PictureTerms terms, Cancel cancel) {
        this.terms = terms;
        this.cancel = cancel;
    }

    /// The ground of these records.
    ///
    /// @param cancel ends the reading of records
    public static Ground of(PictureTerms terms, Cancel cancel) {
        return new Ground(terms, cancel);
    }

    /// Finds out what filters may ask of these records, which reads them.
    public static Ground of(Evidence evidence) {
        return of(PictureTerms.of(evidence, Inventory.NOTHING, new Cancel()), new Cancel());
    }

    public Topology topology() {
        return evidence().topology();
    }

    public Evidence evidence() {
        return terms.evidence();
    }

    FlowTable table() {
        return evidence().table();
    }

    /// What is wrong with a filter, whatever the records are, or the filter; times without a zone are in UTC.
    ParsedFilter parse(String filter) {
        return new FilterParser(new Vocabulary(
                table().fields(), PictureTerms.of(topology(), terms.inventory()), ZoneOffset.UTC)).parse(filter);
    }

    /// The rows that a filter keeps, in order; empty where it is none.
    Optional<RowSet> rows(String filter) {
        return parse(filter) instanceof ParsedFilter.Right(Filter right)
                ? Optional.of(Matcher.of(right, table(), terms).rows(cancel))
                : Optional.empty();
    }

    /// The same; none where it is no filter.
    RowSet kept(String filter) {
        return rows(filter).orElseGet(() -> RowSet.all(0));
    }

    /// The first of these rows; empty where there is none.
    OptionalInt firstRow(String filter) {
        return rows(filter)
                .filter(rows -> rows.size() > 0)
                .map(rows -> OptionalInt.of(rows.row(0)))
                .orElse(OptionalInt.empty());
    }
}
