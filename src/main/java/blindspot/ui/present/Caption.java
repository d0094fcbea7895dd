package blindspot.ui.present;

/// What is said of the picture to a room: where in the whole it stands, the sentence, what is to be known beside it,
/// and the keys that do something.
/// Empty where there is nothing to say.
public record Caption(String title, String counter, String sentence, String more, String keys) {}
