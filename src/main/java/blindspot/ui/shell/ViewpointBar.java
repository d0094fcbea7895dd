package blindspot.ui.shell;

import atlantafx.base.theme.Styles;
import blindspot.capture.Viewpoint;
import blindspot.capture.ViewpointWords;
import blindspot.i18n.Messages;
import blindspot.topology.Topology;
import blindspot.ui.control.Hints;
import blindspot.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Whose flow logs the picture is seen from: a button for each VPC that is offered, and one for all. A digit does the
/// same, which each is named with. Without a path there is nowhere to see from.
final class ViewpointBar extends HBox {
    private final Session session;
    private final ToggleGroup group = new ToggleGroup();
    private List<Viewpoint> offered = List.of();
    private List<String> names = List.of();

    ViewpointBar(Session session) {
        this.session = session;
        getStyleClass().add("viewpoint-bar");
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(session.path().map(path -> path.noPath().isEmpty()));
        session.picture().subscribe(this::show);
        session.messages().subscribe(this::show);
        session.viewpoint().subscribe(this::select);
        show();
    }

    private void show() {
        Topology topology = session.topology();
        List<Viewpoint> now = Viewpoint.offered(topology);
        List<String> named = names(now, topology);
        if (!now.equals(offered) || !named.equals(names)) {
            offered = now;
            names = named;
            List<ToggleButton> buttons = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                buttons.add(button(i));
            }
            getChildren().setAll(buttons);
        }
        select();
    }

    private List<String> names(List<Viewpoint> all, Topology topology) {
        Messages messages = session.messages().get();
        ViewpointWords words = new ViewpointWords(messages);
        List<String> result = new ArrayList<>();
        for (Viewpoint each : all) {
            result.add(messages.text("toolbar.viewpoint", result.size() + 1, words.of(each, topology)));
        }
        return result;
    }

    private ToggleButton button(int place) {
        ToggleButton button = new ToggleButton(names.get(place));
        // Long names are cut; the tooltip has them whole.
        button.getStyleClass().add("viewpoint");
        Hints.install(button, button.textProperty());
        button.getStyleClass()
                .add(
                        place == 0 ? Styles.LEFT_PILL
                                : place == names.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
        button.setToggleGroup(group);
        button.setOnAction(_ -> {
            button.setSelected(true);
            session.viewFrom(offered.get(place));
        });
        return button;
    }

    private void select() {
        int selected = offered.indexOf(session.viewpoint().get());
        for (int i = 0; i < getChildren().size(); i++) {
            ((ToggleButton) getChildren().get(i)).setSelected(i == selected);
        }
    }
}
