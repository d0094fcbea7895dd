package blindspot.ui.records;

/// What the lines of a summary are put in order by.
record SummaryOrder(SummaryColumn column, boolean descending) {}
