package blindspot.sketch;

import blindspot.capture.Viewpoint;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.query.Basis;
import blindspot.topology.Topology;

/// What words of a picture are made with.
///
/// @param basis how sums are made of what both ends of a leg recorded
public record Wording(Topology topology, Viewpoint viewpoint, Basis basis, Messages messages, Formats formats) {}
