package blindspot.cli;

import blindspot.load.Content;
import blindspot.store.FlowTable;
import java.util.Optional;

/// An input that was read, or could not be.
///
/// @param content what tells that of another input; empty when nothing does
/// @param fromBucket whether it is an object, which may be read twice, so that nothing is printed before the end
record LoadedInput(InputReport report, FlowTable table, Optional<Content> content, boolean fromBucket) {
    static LoadedInput without(InputReport report) {
        return new LoadedInput(report, FlowTable.empty(), Optional.empty(), false);
    }

    LoadedInput ofBucket() {
        return new LoadedInput(report, table, content, true);
    }
}
