package blindspot.ui.session;

import blindspot.capture.Lane;

/// Where the token of the illustrated journey is: on which leg and lane, and how far along it in its direction, 0 to 1.
/// On a leg that is never logged it is hollow and dashed.
public record JourneyState(int leg, Lane lane, double fraction, boolean neverLogged) {}
