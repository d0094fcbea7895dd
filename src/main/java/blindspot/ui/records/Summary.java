package blindspot.ui.records;

import blindspot.answer.Counted;
import blindspot.answer.Known;
import blindspot.capture.Evidence;
import blindspot.model.Field;
import blindspot.query.Basis;
import blindspot.query.Conversation;
import blindspot.query.Conversations;
import blindspot.query.Filter;
import blindspot.query.Groups;
import blindspot.query.Groups.Group;
import blindspot.query.Matcher;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.ui.session.Picture;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The records of a picture as conversations or groups, the first of them as lines. Immutable; made away from the JavaFX
/// thread.
///
/// @param size how many conversations or groups there are, lines that are opened out aside
/// @param outside how many records are of none
/// @param all what all groups count together
/// @param counted how packets and bytes of groups are counted
record Summary(List<SummaryLine> lines, int size, int outside, Group all, Counted counted) {
    /// Lines that nothing is opened out from; what is more is told of together.
    static final int MOST_LINES = 10_000;

    /// Lines that one is opened out into.
    static final int MOST_OPENED = 1000;

    static final Summary NOTHING = new Summary(List.of(), 0, 0, Group.NOTHING, Counted.BOTH_ENDS);

    Summary {
        lines = List.copyOf(lines);
    }

    /// @param opened the tests of the lines that are opened out
    /// @param basis how packets and bytes of groups are to be counted, where their columns allow for both
    static Summary of(
            Picture picture, TableShape shape, SummaryOrder order, Set<Filter> opened, Basis basis, Cancel cancel) {
        return switch (shape) {
            case TableShape.Records _ -> NOTHING;
            case TableShape.Conversations _ -> conversations(picture, order, opened, cancel);
            case TableShape.Groups(List<RecordColumn> by) -> {
                boolean ofFlow = by.stream().allMatch(GroupKeys::isOfFlow);
                Counted counted = basis == Basis.ONCE && ofFlow
                        ? Counted.of(Known.of(picture.terms(), cancel), picture.kept(), basis, cancel)
                        : Counted.BOTH_ENDS;
                Opening opening = new Opening(picture, by, order, opened, counted.uncounted(), cancel);
                int size = opening.groups(0, Filter.ALL, picture.kept(), MOST_LINES);
                yield new Summary(opening.lines, size, 0, all(opening.lines), counted);
            }
        };
    }

    private static Summary conversations(Picture picture, SummaryOrder order, Set<Filter> opened, Cancel cancel) {
        Conversations all = Conversations.of(
                picture.table(), picture.kept(), order.column().by(), order.descending(), MOST_LINES, cancel);
        Opening opening = new Opening(picture, List.of(), order, opened, new BitSet(), cancel);
        long told = 0;
        for (Conversation each : all.first()) {
            opening.add(new SummaryLine.OfConversation(each));
            told += each.records();
        }
        long left = picture.kept().size() - all.outside() - told;
        opening.rest(0, all.size() - all.first().size(), new Group(-1, left, 0, 0));
        return new Summary(opening.lines, all.size(), all.outside(), Group.NOTHING, Counted.BOTH_ENDS);
    }

    private static Group all(List<SummaryLine> lines) {
        Group all = Group.NOTHING;
        for (SummaryLine line : lines) {
            if (line.depth() == 0) {
                all = switch (line) {
                    case SummaryLine.OfGroup group -> all.plus(group.group());
                    case SummaryLine.Rest rest -> all.plus(rest.sums());
                    case SummaryLine.OfConversation _,SummaryLine.OfRecord _ -> all;
                };
            }
        }
        return all;
    }

    /// Puts the lines together.
    private static final class Opening {
        private final Picture picture;
        private final List<RecordColumn> by;
        private final SummaryOrder order;
        private final Set<Filter> opened;
        private final BitSet uncounted;
        private final Cancel cancel;
        private final List<SummaryLine> lines = new ArrayList<>();

        Opening(
                Picture picture, List<RecordColumn> by, SummaryOrder order, Set<Filter> opened, BitSet uncounted,
                Cancel cancel) {
            this.picture = picture;
            this.by = by;
            this.order = order;
            this.opened = opened;
            this.uncounted = uncounted;
            this.cancel = cancel;
        }

        /// The groups of some rows by the column at `depth`; how many there are.
        int groups(int depth, Filter within, RowSet rows, int most) {
            Evidence evidence = picture.evidence();
            RecordColumn column = by.get(depth);
            Groups groups = Groups.of(
                    picture.table(), GroupKeys.key(column, evidence), rows, uncounted,
                    order.column()
                            .measure().<Groups
                                    .By>map(Groups.By.Counted::new)
                            .orElseGet(() -> new Groups.By.Value(GroupKeys.order(column, evidence))),
                    order.descending(), most, cancel);
            for (Group each : groups.first()) {
                Filter test = GroupKeys.test(column, evidence, each.row());
                add(new SummaryLine.OfGroup(
                        depth, column, both(within, test), each, depth == by.size() - 1));
            }
            rest(depth, groups.size() - groups.first().size(), groups.rest());
            return groups.size();
        }

        void rest(int depth, int more, Group sums) {
            if (more > 0) {
                lines.add(new SummaryLine.Rest(depth, more, sums));
            }
        }

        void add(SummaryLine.OfRecords line) {
            lines.add(line);
            if (!opened.contains(line.test()) || cancel.requested()) {
                return;
            }
            RowSet rows = Matcher.of(line.test(), picture.table(), picture.terms()).bits(cancel).among(picture.kept());
            if (line instanceof SummaryLine.OfGroup(int depth, _, Filter test, _, boolean last) && !last) {
                groups(depth + 1, test, rows, MOST_OPENED);
            } else {
                int shown = Math.min(rows.size(), MOST_OPENED);
                for (int i = 0; i < shown; i++) {
                    lines.add(new SummaryLine.OfRecord(line.depth() + 1, rows.row(i), way(line, rows.row(i))));
                }
                rest(line.depth() + 1, rows.size() - shown, new Group(-1, rows.size() - shown, 0, 0));
            }
        }

        private SummaryLine.Way way(SummaryLine.OfRecords line, int row) {
            if (!(line instanceof SummaryLine.OfConversation(Conversation conversation))) {
                return SummaryLine.Way.ANY;
            }
            boolean asFirst = end(picture.table(), row).equals(end(picture.table(), conversation.row()));
            return conversation.turned() == asFirst ? SummaryLine.Way.BACK : SummaryLine.Way.THERE;
        }

        private static List<String> end(FlowTable table, int row) {
            return List.of(table.text(Field.SRCADDR, row), table.text(Field.SRCPORT, row));
        }

        private static Filter both(Filter within, Filter test) {
            if (within.equals(Filter.ALL)) {
                return test;
            }
            return new Filter.And(Stream.of(within, test)
                    .flatMap(each -> each instanceof Filter.And(List<Filter> parts) ? parts.stream() : Stream.of(each))
                    .toList());
        }
    }
}
