package blindspot.quiz;

import blindspot.capture.Lane;
import blindspot.i18n.LocalizedText;

/// What is said while the illustrated request, or its answer, walks along a leg.
public record JourneyCaption(int leg, Lane lane, LocalizedText caption) {}
