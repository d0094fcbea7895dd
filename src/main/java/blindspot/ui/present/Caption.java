package blindspot.ui.present;

/// What is said of the picture to a room: where in the whole it stands, the sentence, and what is to be known beside it.
/// Empty where there is nothing to say.
public record Caption(String title, String counter, String sentence, String more) {}
