package blindspot.simulation;

import blindspot.decode.RecordFormat;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.util.List;
import java.util.stream.Stream;

/// What is to be simulated. Whatever is drawn by chance follows from the seed.
///
/// @param interval the longest aggregation interval in seconds: 60 or 600
/// @param format the fields of each record, all of them AWS's
/// @param minutes how long the flow logs record: 1 to [#MOST_MINUTES]
/// @param zones in how many Availability Zones everything stands: 1 to [#MOST_ZONES], as many as the scenario needs
/// @param monitored which flow logs there are; what happens, and how interfaces see it, does not depend on them
public record Plan(
        Scenario scenario, long seed, int interval, RecordFormat format, int minutes, int zones,
        Monitored monitored) {
    /// With it and [#MOST_ZONES] a capture has at most 7 clients and some 7,000 connections.
    public static final int MOST_MINUTES = 60;

    public static final int MOST_ZONES = 3;

    /// 2026-03-02T09:00:00Z: when every simulated capture begins, in Unix seconds.
    static final long BEGIN = 1_772_442_000;

    public Plan {
        if (minutes < 1 || minutes > MOST_MINUTES || zones < scenario.leastZones() || zones > MOST_ZONES
                || (interval != 60 && interval != 600)
                || format.fields().stream().anyMatch(name -> name.field().isEmpty())) {
            throw new IllegalArgumentException(
                    scenario + " " + minutes + " minutes, " + zones + " zones, " + interval + " s, " + format);
        }
    }

    /// One with flow logs of all traffic of all VPCs.
    public Plan(Scenario scenario, long seed, int interval, RecordFormat format, int minutes, int zones) {
        this(scenario, seed, interval, format, minutes, zones, Monitored.EVERYTHING);
    }

    /// The same with other flow logs.
    public Plan with(Monitored flowLogs) {
        return new Plan(scenario, seed, interval, format, minutes, zones, flowLogs);
    }

    /// The format that a user names: `v2` is AWS's default, `v5` and `v11` are all fields up to that version in AWS's
    /// order, anything else is a custom format such as `${version} ${srcaddr}`.
    ///
    /// @throws ProblemException when it is no format, or has a field that AWS's VPC flow logs do not
    public static RecordFormat format(String text) {
        return switch (text) {
            case "v2" -> RecordFormat.DEFAULT;
            case "v5" -> upTo(5);
            case "v11" -> upTo(11);
            default -> custom(text);
        };
    }

    private static RecordFormat custom(String text) {
        RecordFormat format = RecordFormat.parse(text);
        for (FieldName name : format.fields()) {
            if (name.field().isEmpty()) {
                throw new ProblemException(new Problem("simulate-unknown-field", name.text()));
            }
        }
        return format;
    }

    private static RecordFormat upTo(int version) {
        return of(Stream.of(Field.values()).filter(field -> field.since() <= version).toArray(Field[]::new));
    }

    private static RecordFormat of(Field... fields) {
        return new RecordFormat(Stream.of(fields).map(FieldName::of).toList());
    }

    List<Field> fields() {
        return format.fields().stream().map(name -> name.field().orElseThrow()).toList();
    }

    /// What the field `version` says: 2 for the default fields, else the highest version among the chosen ones.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
    int version() {
        return fields().stream().mapToInt(Field::since).max().orElseThrow();
    }

    /// When the flow logs begin, in milliseconds.
    long begin() {
        return BEGIN * 1000;
    }

    /// Half way between, in milliseconds.
    long middle() {
        return (begin() + end()) / 2;
    }

    /// When they end; nothing from then on is in them.
    long end() {
        return begin() + minutes * 60_000L;
    }
}
