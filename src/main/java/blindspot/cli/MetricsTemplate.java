package blindspot.cli;

import blindspot.cloudwatch.PathThings;
import blindspot.i18n.Messages;
import blindspot.intake.DefinedFormats;
import blindspot.intake.Intake;
import blindspot.intake.Inventories;
import blindspot.intake.OwnFiles;
import blindspot.load.Counts;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.model.TimeRange;
import blindspot.opening.LogReading;
import blindspot.source.Inputs;
import blindspot.source.NamedPath;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.template.MetricsCommand;
import blindspot.template.Region;
import blindspot.topology.Topology;
import blindspot.topology.inventory.Inventory;
import java.util.List;
import java.util.Optional;

/// The commands of `template metrics`, and what is to be said of them.
///
/// @param text the commands
/// @param open what has to be put in before they can be used
record MetricsTemplate(String text, List<String> open) {
    MetricsTemplate {
        open = List.copyOf(open);
    }

    /// Looks at files and folders for what they tell of a path: which ids it has and when its records are; without any,
    /// nothing is known.
    static MetricsTemplate of(List<String> places, Optional<Region> region, Messages messages) {
        Intake intake = Intake.of(places.stream().map(NamedPath::of).toList(), null, new Cancel())
                .withDefined(new Cancel());
        Inventory inventory = Inventories.of(intake, new Cancel()).inventory();
        LoadResult logs = new LogReading(LoadOptions.DEFAULT, DefinedFormats.of(intake.definitions()), _ -> {})
                .read(Inputs.of(intake.logs()), FlowTable.empty(), Progress.NONE, new Cancel());
        Optional<Topology> path = OwnFiles.topologyIn(intake.topologies())
                .or(() -> CheckedPath.of(logs.table(), inventory, 1).topology());
        MetricsCommand command =
                new MetricsCommand(path.flatMap(drawn -> PathThings.of(drawn, inventory)), time(logs), region);
        return new MetricsTemplate(
                command.text(messages.text("template.metrics.consumer"), messages.text("template.metrics.provider")),
                command.placeholders());
    }

    private static Optional<TimeRange> time(LoadResult logs) {
        Counts totals = logs.report().totals();
        Long first = totals.minStart();
        Long last = totals.maxEnd();
        return first == null || last == null || last < first
                ? Optional.empty()
                : Optional.of(new TimeRange(first, last + 1));
    }
}
