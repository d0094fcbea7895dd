package blindspot.ui.session;

/// What the window is used for at the moment.
public enum Mode {
    /// The loaded records.
    EXPLORE,
    /// An illustration of one request and its answer; shows nothing from a log.
    JOURNEY,
    /// Questions to a class.
    QUIZ
}
