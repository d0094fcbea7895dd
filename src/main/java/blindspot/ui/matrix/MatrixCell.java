package blindspot.ui.matrix;

import blindspot.description.MatrixColumn;
import blindspot.description.MatrixLine;

/// A cell of the table.
record MatrixCell(MatrixLine line, MatrixColumn column) {}
