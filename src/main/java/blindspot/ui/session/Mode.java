package blindspot.ui.session;

/// What the window is used for at the moment.
public enum Mode {
    /// The loaded records.
    EXPLORE,
    /// An illustration of one request and its answer; shows nothing from a log.
    JOURNEY,
    /// Questions to a class.
    QUIZ,
    /// What flow logs could record that nobody has created; shows nothing from a log.
    WHAT_IF
}
