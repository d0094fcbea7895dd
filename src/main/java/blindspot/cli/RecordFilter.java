package blindspot.cli;

import blindspot.capture.Evidence;
import blindspot.capture.HealthChecks;
import blindspot.capture.PictureTerms;
import blindspot.model.FieldName;
import blindspot.query.Filter;
import blindspot.query.FilterError;
import blindspot.query.FilterFault;
import blindspot.query.FilterParser;
import blindspot.query.Matcher;
import blindspot.query.ParsedFilter;
import blindspot.query.RowTerms;
import blindspot.query.Sums;
import blindspot.query.Vocabulary;
import blindspot.store.FlowTable;
import blindspot.store.RowBits;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.Topology;
import blindspot.topology.inventory.InterfaceTerms;
import blindspot.topology.inventory.Inventory;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The filter of `check`, which meets one table after the other. A field that one of them has is a field for all;
/// times without a zone are in UTC.
final class RecordFilter {
    /// What it needs of memory for each record beside the table: what is found out of the record, and more to find out
    /// which are health checks, or which rows are kept.
    static final int BYTES_PER_RECORD = Evidence.BYTES_PER_RECORD
            + PictureTerms.BYTES_PER_RECORD
            + Math.max(HealthChecks.BYTES_PER_RECORD_MEANWHILE, 3 * RowSet.BYTES_PER_ROW);

    private static final Pattern WORD = Pattern.compile("[\\w-]+");

    private final String text;
    private final Optional<Topology> topology;
    private final Inventory inventory;
    private final Set<FieldName> supposed = new LinkedHashSet<>();
    private final Set<FieldName> seen = new LinkedHashSet<>();
    private Sums sums = Sums.NONE;
    private int tables;

    /// @param topology what is asked of the picture is asked of it; without it nothing may be asked of a picture
    /// @param inventory what is asked of interfaces is asked of it
    RecordFilter(String text, Optional<Topology> topology, Inventory inventory) {
        this.text = text;
        this.topology = topology;
        this.inventory = inventory;
    }

    /// Whether a text asks of a path, as far as its words tell.
    static boolean asksOfPath(String text) {
        return WORD.matcher(text)
                .results()
                .anyMatch(word -> PictureTerms.NAMES.stream().anyMatch(name -> Vocabulary.isSame(word.group(), name)));
    }

    String text() {
        return text;
    }

    /// What is wrong with the text whatever the records are; names are known only when all are read.
    Optional<FilterError> error() {
        return parse() instanceof ParsedFilter.Wrong(FilterError error) ? Optional.of(error) : Optional.empty();
    }

    /// The rows that the filter keeps; they are counted.
    RowSet keep(FlowTable table) {
        return keep(table, topology.map(drawn -> terms(Evidence.of(table, drawn))));
    }

    /// The same of records of which it is known where they are on the path, and what else may be asked of it.
    RowSet keep(FlowTable table, Optional<PictureTerms> terms) {
        seen.addAll(table.fields());
        tables += table.isEmpty() ? 0 : 1;
        RowSet kept =
                matcher(table, terms).map(matcher -> matcher.rows(new Cancel())).orElseGet(() -> RowSet.all(0));
        sums = sums.plus(Sums.of(table, kept));
        return kept;
    }

    /// The same rows of what was met before already, which are not counted again.
    RowBits kept(Evidence evidence) {
        FlowTable table = evidence.table();
        return matcher(table, topology.map(_ -> terms(evidence)))
                .map(matcher -> matcher.bits(new Cancel()))
                .orElseGet(() -> RowBits.all(table.rowCount()));
    }

    /// Empty where the text is no filter.
    private Optional<Matcher> matcher(FlowTable table, Optional<PictureTerms> ofPath) {
        if (!(parse() instanceof ParsedFilter.Right(Filter filter))) {
            return Optional.empty();
        }
        RowTerms terms = ofPath.<RowTerms>map(Function.identity())
                .orElseGet(() -> new InterfaceTerms(inventory, table));
        return Optional.of(Matcher.of(filter, table, terms));
    }

    private PictureTerms terms(Evidence evidence) {
        return PictureTerms.of(evidence, inventory, new Cancel());
    }

    /// What all kept records count.
    Sums sums() {
        return sums;
    }

    /// What is wrong with the text now that all records were met: a name that none of the tables had, or the number of a
    /// record, which more than one table has.
    Optional<FilterError> wrongAfterAll() {
        return switch (new FilterParser(vocabulary(seen)).parse(text)) {
            case ParsedFilter.Wrong(FilterError error) -> Optional.of(error);
            case ParsedFilter.Right(Filter filter) when tables > 1 && asksOfConversation(filter) ->
                Optional.of(new FilterError(0, text.length(), FilterFault.ONE_INPUT, List.of(), Optional.empty()));
            case ParsedFilter.Right _ -> Optional.empty();
        };
    }

    private static boolean asksOfConversation(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) -> parts.stream().anyMatch(RecordFilter::asksOfConversation);
            case Filter.Or(List<Filter> parts) -> parts.stream().anyMatch(RecordFilter::asksOfConversation);
            case Filter.Not(Filter part) -> asksOfConversation(part);
            case Filter.OfConversation _ -> true;
            case Filter.OneOf _,Filter.Bounded _,Filter.Compared _,Filter.Contains _,Filter.Has _,Filter.Says _ ->
                false;
        };
    }

    /// A name that nobody knows yet may be that of a field in a file to come.
    private ParsedFilter parse() {
        while (true) {
            supposed.removeIf(name -> vocabulary(seen).subject(name.text()).isPresent());
            Set<FieldName> names = new LinkedHashSet<>(seen);
            names.addAll(supposed);
            ParsedFilter parsed = new FilterParser(vocabulary(names)).parse(text);
            if (parsed instanceof ParsedFilter.Wrong(FilterError error) && error.fault() == FilterFault.UNKNOWN_NAME
                    && supposed.add(new FieldName(error.arguments().getFirst()))) {
                continue;
            }
            return parsed;
        }
    }

    private Vocabulary vocabulary(Set<FieldName> names) {
        return new Vocabulary(
                List.copyOf(names),
                topology.map(drawn -> PictureTerms.of(drawn, inventory)).orElseGet(inventory::terms), ZoneOffset.UTC);
    }
}
