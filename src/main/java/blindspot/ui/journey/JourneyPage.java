package blindspot.ui.journey;

/// The words of one step of the journey. `aside` is empty except where no flow log records the leg.
public record JourneyPage(String progress, String step, String caption, String aside, String playText) {}
