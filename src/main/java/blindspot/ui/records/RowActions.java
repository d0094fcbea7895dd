package blindspot.ui.records;

/// What is asked for beside the table and done outside of it.
///
/// @param showOnDiagram goes to the selected record in the diagram
/// @param drawPath draws its path
/// @param change asks to change what the interface is that took it
/// @param whoSees shows who sees what instead of the records
public record RowActions(Runnable showOnDiagram, Runnable drawPath, Runnable change, Runnable whoSees) {}
