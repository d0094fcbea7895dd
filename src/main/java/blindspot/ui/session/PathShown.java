package blindspot.ui.session;

import blindspot.description.PathShowing;
import blindspot.whatif.Recordable;

/// What of the path the window tells now.
public final class PathShown {
    private PathShown() {}

    /// By the mode, the question that is asked, the leg that the journey is on, and the flow logs that are pretended.
    public static PathShowing of(Session session, Pretending pretending) {
        if (session.quizMarks().get().hidden()) {
            return new PathShowing.Hidden();
        }
        return switch (session.mode().get()) {
            case EXPLORE, QUIZ -> new PathShowing.Recorded();
            case JOURNEY -> new PathShowing.Illustrated(
                    session.journey().get().map(JourneyState::leg).orElse(0));
            case WHAT_IF -> new PathShowing.Pretended(
                    Recordable.of(pretending.logs().get(), session.topology()));
        };
    }
}
