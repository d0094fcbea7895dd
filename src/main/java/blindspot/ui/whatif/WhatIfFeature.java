package blindspot.ui.whatif;

import static blindspot.ui.feature.Command.Menu.VIEW;
import static blindspot.ui.feature.Shortcut.chord;

import blindspot.ui.control.Buttons;
import blindspot.ui.control.Labels;
import blindspot.ui.control.Shown;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Feature;
import blindspot.ui.feature.Topic;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Pretending;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What flow logs could record that nobody has created. While it is shown, a band above the picture says so, with the way
/// out.
public final class WhatIfFeature implements Feature {
    private final Pretending pretending;
    private final BooleanBinding shown;
    private final ObservableBooleanValue covered;
    private final WhatIfView view;
    private final HBox band;

    /// @param covered whether something stands above the window that its key leads out of first
    public WhatIfFeature(WhatIfModel model, Session session, ObservableBooleanValue covered) {
        this.covered = covered;
        pretending = model.pretending();
        shown = session.mode().isEqualTo(Mode.WHAT_IF);
        view = new WhatIfView(model, session.words(), new CreateView(model, session.words()));
        band = band(session);
        Explained.mark(view, Topic.WHAT_IF);
        Explained.mark(band, Topic.WHAT_IF);
        session.mode().subscribe(mode -> {
            if (mode == Mode.WHAT_IF && view.getCenter() == null) {
                view.fill();
            }
        });
    }

    private HBox band(Session session) {
        Label said = Labels.wrapped("what-if-band-said");
        said.textProperty().bind(session.words().text("what-if.mark"));
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        Button leave = Buttons.whole("what-if-band-leave", session.words().text("what-if.leave"), pretending::leave);
        HBox all = new HBox(said, leave);
        all.getStyleClass().add("what-if-band");
        Shown.when(all, shown);
        return all;
    }

    /// The pane at the right.
    public Region view() {
        return view;
    }

    /// What stands above the picture.
    public Region bandAbove() {
        return band;
    }

    @Override
    public Set<Topic> topics() {
        return Topic.ofPictureAnd(Topic.WHAT_IF);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.in(VIEW, "what-if", pretending::enter, chord("Shortcut+Shift+I")).marked(shown),
                Command.in(VIEW, "what-if-leave", pretending::leave, chord("Esc"))
                        .when(shown.and(Bindings.not(covered))),
                Command.in(VIEW, "what-if-undo", pretending::undo, chord("Shortcut+Z"))
                        .when(shown.and(pretending.undoable())),
                Command.in(VIEW, "what-if-redo", pretending::redo, chord("Shortcut+Shift+Z"))
                        .when(shown.and(pretending.redoable())));
    }
}
