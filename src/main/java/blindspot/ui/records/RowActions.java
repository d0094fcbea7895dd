package blindspot.ui.records;

/// What is done with the selected record outside of the table.
///
/// @param showOnDiagram goes to it in the diagram
/// @param drawPath draws its path
/// @param change asks to change what the interface is that took it
public record RowActions(Runnable showOnDiagram, Runnable drawPath, Runnable change) {}
