package blindspot.ui;

/// What commands ask for that concerns the window or several features.
interface AppActions {
    void openFiles();

    void openFolder();

    /// Asks for flow logs in S3.
    void openBucket();

    /// Reads what came into the bucket since.
    void loadNewer();

    /// Reads again what could not be read from a bucket.
    void reloadFailed();

    void openLesson();

    /// Opens the simulated capture that comes with the program.
    void openFullCapture();

    void showReport();

    /// Moves the focus to the filter field.
    void focusFilter();

    /// Selects the record of the same flow behind (1) or before (-1).
    void flowStep(int by);

    void undoFilter();

    void redoFilter();

    void closeAll();

    void quit();

    void nextTheme();

    void nextZone();

    void nextMotion();

    /// Moves the focus to the next pane (1) or the one before (-1).
    void cyclePanes(int by);

    void resetLayout();

    void showShortcuts();

    void showAbout();

    void journeyToggle();

    /// One step on (1) or back (-1).
    void journeyStep(int by);

    void quizLockIn();

    /// Whatever comes next in the quiz, except locking the answer in.
    void quizGoOn();

    /// A step along the log in milliseconds: one aggregation interval of a minute, or a tenth of a shorter log.
    double interval();
}
