package blindspot.ui.journey;

import static blindspot.ui.feature.Command.Menu.PLAY;
import static blindspot.ui.feature.Shortcut.chord;
import static blindspot.ui.feature.Shortcut.typed;

import blindspot.ui.feature.Command;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Feature;
import blindspot.ui.feature.Topic;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableBooleanValue;

/// The illustrated walk of one request.
public final class JourneyFeature implements Feature {
    private final JourneyModel model;
    private final JourneyView view;
    private final ObservableBooleanValue journeying;

    public JourneyFeature(JourneyModel model, Session session) {
        this.model = model;
        view = new JourneyView(model, session.words());
        Explained.mark(view, Topic.JOURNEY);
        journeying = session.mode().isEqualTo(Mode.JOURNEY);
    }

    public JourneyView view() {
        return view;
    }

    @Override
    public Set<Topic> topics() {
        return Topic.ofPictureAnd(Topic.JOURNEY);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.in(PLAY, "journey-play", model::toggle, chord("Space"), typed("k")).when(journeying),
                Command.in(PLAY, "journey-next", model::forward, typed("."), chord("Right"), chord("Page Down"))
                        .when(journeying),
                Command.in(PLAY, "journey-previous", model::back, typed(","), chord("Left"), chord("Page Up"))
                        .when(journeying));
    }
}
