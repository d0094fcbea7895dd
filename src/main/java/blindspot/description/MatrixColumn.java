package blindspot.description;

import blindspot.capture.Lane;
import blindspot.topology.Leg;

/// A column of the table of who sees what.
public record MatrixColumn(Leg leg, Lane lane) {}
