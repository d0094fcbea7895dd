package blindspot.cli;

import blindspot.i18n.Messages;
import blindspot.query.FilterError;
import blindspot.query.FilterWords;
import blindspot.topology.Topology;
import blindspot.topology.inference.NoPath;
import blindspot.topology.inference.PathWords;
import blindspot.topology.inventory.Inventory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The option that says which records are wanted.
final class FilterOption {
    private static final String FILTER = "--filter";

    private final ParseResult arguments;
    private final Messages messages;

    FilterOption(ParseResult arguments, Messages messages) {
        this.arguments = arguments;
        this.messages = messages;
    }

    static void addTo(CommandSpec spec, Messages messages) {
        spec.addOption(
                OptionSpec.builder(FILTER)
                        .paramLabel("EXPR")
                        .type(String.class)
                        .description(messages.text("cli.check.filter"))
                        .build());
    }

    boolean isGiven() {
        return arguments.hasMatchedOption(FILTER);
    }

    /// Whether it asks of a path.
    boolean asksOfPath() {
        return isGiven() && RecordFilter.asksOfPath(text());
    }

    /// The filter, null where none is given; what is wrong with it is wrong usage.
    ///
    /// @param topology what is asked of the picture is asked of it
    @Nullable
    RecordFilter filter(Optional<Topology> topology, Inventory inventory) {
        if (!isGiven()) {
            return null;
        }
        RecordFilter filter = new RecordFilter(text(), topology, inventory);
        complain(filter.error());
        return filter;
    }

    /// The filter where it asks of a path: that can be asked only when there is one.
    RecordFilter onPath(CheckedPath drawn, Inventory inventory) {
        if (drawn.topology().isEmpty()) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(), messages.text(
                            "cli.check.no-path",
                            new PathWords(messages).whyNone(drawn.noPath().orElse(NoPath.NOBODY_ASKS))));
        }
        RecordFilter filter = new RecordFilter(text(), drawn.topology(), inventory);
        complain(filter.error());
        return filter;
    }

    /// The filter that asks of the path if there is one; it must not ask of one when there is none.
    RecordFilter onPathOrNone(CheckedPath drawn, Inventory inventory) {
        if (asksOfPath()) {
            return onPath(drawn, inventory);
        }
        RecordFilter filter = new RecordFilter(text(), drawn.topology(), inventory);
        complain(filter.error());
        return filter;
    }

    /// An error is wrong usage.
    void complain(Optional<FilterError> error) {
        if (error.isPresent()) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    messages.text("cli.check.wrong-filter", error.get().from() + 1,
                            FilterWords.of(error.get(), messages)));
        }
    }

    private String text() {
        return arguments.matchedOptionValue(FILTER, "");
    }
}
