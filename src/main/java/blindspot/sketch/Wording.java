package blindspot.sketch;

import blindspot.capture.Viewpoint;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.topology.Topology;

/// What words of a picture are made with.
public record Wording(Topology topology, Viewpoint viewpoint, Messages messages, Formats formats) {}
