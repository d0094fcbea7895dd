package blindspot.ui.matrix;

import static blindspot.ui.feature.Command.Menu.RECORDS;
import static blindspot.ui.feature.Shortcut.chord;

import blindspot.ui.feature.Command;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Feature;
import blindspot.ui.feature.Topic;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;

/// Who sees what, in the place of the records when it is asked for.
public final class MatrixFeature implements Feature {
    private final Session session;
    private final MatrixModel model;
    private final MatrixPane view;

    /// @param records what it takes the place of
    public MatrixFeature(Session session, FxJobs jobs, Region records) {
        this.session = session;
        model = new MatrixModel(session, jobs);
        view = new MatrixPane(model, records);
        Explained.mark(view, Topic.MATRIX);
    }

    public MatrixModel model() {
        return model;
    }

    /// The records or, while it is asked for, who sees what.
    public Region view() {
        return view;
    }

    /// Whether it is to be seen.
    public ObservableBooleanValue shown() {
        return model.shown();
    }

    /// Shows it.
    public void show() {
        model.open().set(true);
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.MATRIX, Topic.RECORDS);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.in(
                        RECORDS, "who-sees-what", () -> model.open().set(!model.shown().get()),
                        chord("Shortcut+Shift+W"))
                        .when(Bindings.createBooleanBinding(
                                () -> session.mode().get() == Mode.EXPLORE
                                        && session.path().get().noPath().isEmpty(),
                                session.mode(), session.path()))
                        .marked(model.shown()));
    }
}
