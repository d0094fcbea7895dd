package blindspot.ui.mapping;

import static blindspot.ui.feature.Command.Menu.RECORDS;
import static blindspot.ui.feature.Shortcut.chord;

import blindspot.settings.Settings;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Feature;
import blindspot.ui.feature.Topic;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Mode;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;

/// The mapping editor; remembers how wide it is.
public final class MappingFeature implements Feature {
    private static final String DIVIDER = "mapping";

    private final Session session;
    private final MappingModel model;
    private final MappingFile file;
    private final MappingPane view;
    private final BooleanBinding working;

    /// @param records what it stands beside
    public MappingFeature(OpenSession open, FxJobs jobs, Region records) {
        session = open.session();
        model = new MappingModel(open, jobs);
        file = new MappingFile(open, jobs);
        working = model.open().and(session.mode().isEqualTo(Mode.EXPLORE));
        view = new MappingPane(new MappingView(model, this::save), records, working);
        Explained.mark(view, Topic.RECORDS);
    }

    public MappingModel model() {
        return model;
    }

    /// The table of records, with the editor beside it while that is open.
    public MappingPane view() {
        return view;
    }

    /// Whether the editor is to be seen.
    public ObservableBooleanValue working() {
        return working;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.RECORDS);
    }

    @Override
    public List<Command> commands() {
        ObservableBooleanValue exploring = session.mode().isEqualTo(Mode.EXPLORE);
        return List.of(
                Command.in(RECORDS, "mapping", this::openOrClose, chord("Shortcut+I")).when(exploring),
                Command.in(RECORDS, "mapping-close", () -> model.open().set(false), chord("Esc")).when(working),
                Command.in(RECORDS, "mapping-undo", model.own()::undo, chord("Shortcut+Z"))
                        .when(working.and(model.own().undoable())),
                Command.in(RECORDS, "mapping-redo", model.own()::redo, chord("Shortcut+Shift+Z"))
                        .when(working.and(model.own().redoable())),
                Command.in(RECORDS, "mapping-save", this::save)
                        .when(model.canBeSaved().and(exploring)));
    }

    private void openOrClose() {
        if (model.open().get()) {
            model.open().set(false);
        } else {
            model.ask(Optional.empty());
        }
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(session.messages().get().text("mapping.save.title"));
        chooser.setInitialFileName("topology.json");
        File chosen = chooser.showSaveDialog(view.getScene().getWindow());
        if (chosen != null) {
            file.save(chosen.toPath(), model::saved);
        }
    }

    @Override
    public void restore(Settings remembered) {
        Double divider = remembered.layout().dividers().get(DIVIDER);
        if (divider != null) {
            view.setDivider(divider);
        }
    }

    @Override
    public Settings remember(Settings settings) {
        return settings.withLayout(layout -> layout.withDivider(DIVIDER, view.divider().get()));
    }

    @Override
    public List<Observable> remembered() {
        return List.of(view.divider());
    }
}
