package blindspot.decode.text;

import blindspot.decode.ColumnLikeness;
import blindspot.decode.Issue;
import blindspot.decode.Issue.Reason;
import blindspot.decode.Likeness;
import blindspot.decode.RecordFormat;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.FlowTableBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns values with names into rows. Not safe for use by several threads.
///
/// The format has the fields in the order in which they were first met: a record that lacks some of them has no value
/// there, one that brings new ones makes the format of those behind it longer. So records may leave out what they have
/// no value for, and name the rest in any order. Names that start with `@` are of CloudWatch Logs, not of the record.
final class RecordReader {
    private static final int IGNORED = -1;

    /// So many known fields, both addresses among them, are a flow whatever else stands there.
    private static final int FIELDS_OF_A_FLOW = 8;

    private final String input;
    private final FlowTableBuilder rows;
    private final IssueList issues;
    private final TimeReader times;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<FieldName> fields = new ArrayList<>();
    private final List<Boolean> known = new ArrayList<>();
    private final List<ValueReader> readers = new ArrayList<>();
    private int[] sources = new int[16];
    private boolean begun;
    private long foreign;
    private long firstForeign;
    private Optional<Likeness> otherThing = Optional.empty();
    /// The names of what was refused last: the next values often have the same.
    private List<String> refused = List.of();

    /// @param times how times are read that are no numbers
    RecordReader(String input, FlowTableBuilder rows, IssueList issues, TimeReader times) {
        this.times = times;
        this.input = input;
        this.rows = rows;
        this.issues = issues;
    }

    /// Whether values with these names are a record: at least two of the names and half of them are AWS's, or so many are
    /// those of a flow that the rest does not count; and they are not those of something else.
    static boolean isRecord(List<String> names) {
        List<String> written = names.stream().filter(name -> !isIgnored(name)).toList();
        List<FieldName> fields = FieldName.readTogether(written);
        long own = written.stream().filter(name -> FieldName.ofAws(name).isPresent()).count();
        long known = fields.stream().filter(RecordReader::isKnown).count();
        boolean flow = known >= FIELDS_OF_A_FLOW
                && fields.contains(FieldName.of(Field.SRCADDR))
                && fields.contains(FieldName.of(Field.DSTADDR));
        return own >= 2
                && (flow || known * 2 >= fields.size())
                && ColumnLikeness.isOfTraffic(written)
                && ColumnLikeness.of(names).isEmpty();
    }

    /// Whether these are a record by their names.
    boolean isRecord(NamedValues values) {
        return isLearnt(values) || isRecord(names(values));
    }

    private static List<String> names(NamedValues values) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            names.add(values.name(i));
        }
        return names;
    }

    /// The format that a record with these names has.
    static RecordFormat format(List<String> names) {
        return new RecordFormat(
                FieldName.readTogether(names.stream().filter(name -> !isIgnored(name)).distinct().toList()));
    }

    /// Adds the record as a row, or an issue when it is none.
    void read(NamedValues values, Position at) {
        if (values.isFull()) {
            refuse(at, Reason.LINE_TOO_LONG, "≤ " + TextDecoder.LONGEST_LINE, values);
        } else if (isLearnt(values)) {
            addRow(values, at);
        } else {
            learn(values, at);
        }
    }

    /// Others have added rows of other formats.
    void interrupt() {
        begun = false;
    }

    /// Records of a transit gateway's flow log.
    long foreign() {
        return foreign;
    }

    /// The line of the first of them, 0 when there is none.
    long firstForeign() {
        return firstForeign;
    }

    /// What the first values were that were refused and that their names give away.
    Optional<Likeness> otherThing() {
        return otherThing;
    }

    /// The fields of a record that was read last, null when there was none.
    @Nullable
    RecordFormat format() {
        return fields.isEmpty() ? null : new RecordFormat(fields);
    }

    /// Whether the field of each value is known, and at least two are AWS's.
    boolean isLearnt(NamedValues values) {
        int documented = 0;
        for (int i = 0; i < values.size(); i++) {
            Integer place = places.get(values.name(i));
            if (place == null) {
                return false;
            }
            documented += place != IGNORED && known.get(place) ? 1 : 0;
        }
        return documented >= 2;
    }

    /// Reads a record that brings new names.
    private void learn(NamedValues values, Position at) {
        List<String> names = names(values);
        if (names.equals(refused) || !isRecord(names)) {
            if (!names.equals(refused)) {
                refused = names;
                otherThing = otherThing.or(() -> ColumnLikeness.of(names));
            }
            refuse(at, Reason.NOT_A_RECORD, "", values);
            return;
        }
        if (FieldName.readTogether(names).stream().anyMatch(FieldName::isOfTransitGateway)) {
            foreign++;
            firstForeign = firstForeign == 0 ? at.line() : firstForeign;
            return;
        }
        Map<String, FieldName> fresh = freshFields(names);
        List<FieldName> wanted = new ArrayList<>(fields);
        fresh.values().stream().filter(field -> !fields.contains(field)).forEach(wanted::add);
        if (wanted.size() > RecordFormat.MOST_NAMES || !rows.hasRoomFor(wanted)) {
            refuse(at, Reason.TOO_MANY_NAMES, "≤ " + RecordFormat.MOST_NAMES, values);
            return;
        }
        names.stream().filter(RecordReader::isIgnored).forEach(name -> places.put(name, IGNORED));
        fresh.forEach((name, field) -> places.put(name, place(field)));
        addRow(values, at);
    }

    /// The fields of the names that were not met before. A second name for a field of the same record is kept beside
    /// it as `name#2`, as in a header.
    private Map<String, FieldName> freshFields(List<String> names) {
        Map<String, FieldName> fresh = new LinkedHashMap<>();
        Set<FieldName> taken = new HashSet<>();
        for (String name : names) {
            Integer place = places.get(name);
            if (place != null && place != IGNORED) {
                taken.add(fields.get(place));
            }
        }
        List<String> written = names.stream().filter(name -> !isIgnored(name)).distinct().toList();
        List<FieldName> together = FieldName.readTogether(written);
        for (int i = 0; i < written.size(); i++) {
            if (!places.containsKey(written.get(i))) {
                FieldName field = together.get(i);
                int times = 1;
                while (!taken.add(times == 1 ? field : new FieldName(field.text() + "#" + times))) {
                    times++;
                }
                fresh.put(written.get(i), times == 1 ? field : new FieldName(field.text() + "#" + times));
            }
        }
        return fresh;
    }

    private int place(FieldName field) {
        int place = fields.indexOf(field);
        if (place < 0) {
            place = fields.size();
            fields.add(field);
            known.add(isKnown(field));
            readers.add(new ValueReader(field, rows, times));
            begun = false;
        }
        return place;
    }

    /// Adds the values as a row, or an issue; their names must be learnt.
    void addRow(NamedValues values, Position at) {
        int second = findSources(values);
        if (second >= 0) {
            Position position = values.position(second);
            String field = fields.get(places.getOrDefault(values.name(second), 0)).text();
            issues.add(new Issue(position.line(), position.column(), Reason.NAME_TWICE, field, "",
                    values.text(second), values.line()));
            return;
        }
        if (!begun) {
            rows.begin(input, fields);
            begun = true;
        }
        for (int place = 0; place < fields.size(); place++) {
            ValueReader reader = readers.get(place);
            int source = sources[place];
            Reason reason = null;
            if (source < 0) {
                reader.addMissing();
            } else if (values.isNumber(source)) {
                reason = reader.addNumber(values.number(source));
            } else {
                reason = reader.add(values.bytes(), values.start(source), values.end(source));
            }
            if (reason != null) {
                rows.dropRow();
                Position position = values.position(source);
                issues.add(new Issue(position.line(), position.column(), reason, fields.get(place).text(),
                        reader.expected(reason), values.text(source), values.line()));
                return;
            }
        }
        rows.endRow(at.offset());
    }

    /// Finds the value for each field. The place of a second one for a field that is another than the first; -1 when
    /// there is none, which JSON does not see to.
    private int findSources(NamedValues values) {
        if (sources.length < fields.size()) {
            sources = new int[2 * fields.size()];
        }
        Arrays.fill(sources, -1);
        for (int i = 0; i < values.size(); i++) {
            int place = places.getOrDefault(values.name(i), IGNORED);
            if (place != IGNORED && sources[place] < 0) {
                sources[place] = i;
            } else if (place != IGNORED && !values.text(i).equals(values.text(sources[place]))) {
                return i;
            }
        }
        return -1;
    }

    private void refuse(Position at, Reason reason, String expected, NamedValues values) {
        String line = values.line();
        issues.add(new Issue(at.line(), at.column(), reason, "", expected, line, line));
    }

    private static boolean isKnown(FieldName field) {
        return field.field().isPresent() || field.isOfTransitGateway();
    }

    private static boolean isIgnored(String name) {
        return name.isBlank() || name.startsWith("@");
    }
}
