package blindspot.load;

import blindspot.store.FlowTable;

/// All records there are now, and what was loaded to get there.
public record LoadResult(FlowTable table, LoadReport report) {}
