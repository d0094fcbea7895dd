package blindspot.sketch;

import blindspot.capture.LegView;

/// How a strand looks: as the flow logs show it, or `plain`; with these words below it. `oneOfTwo` are the words at the
/// interfaces of its ends where nobody knows which of the two recorded something; empty where that is known.
public record StrandLook(LegView view, String words, boolean plain, String oneOfTwo) {}
