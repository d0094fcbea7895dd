package blindspot.ui;

import blindspot.settings.Scheme;
import blindspot.ui.diagram.DiagramFeature;
import blindspot.ui.diagram.DiagramView;
import blindspot.ui.diagram.Manner;
import blindspot.ui.feature.Feature;
import blindspot.ui.present.Audience;
import blindspot.ui.present.AudienceFeature;
import blindspot.ui.present.AudienceView;
import blindspot.ui.present.ForRoom;
import blindspot.ui.present.Projector;
import blindspot.ui.present.ProjectorFeature;
import blindspot.ui.shell.AppearanceFeature;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/// Everything by which a room is shown the picture: the projector in place of the main window's content, and the window
/// beside it.
final class Room {
    private final Workbench workbench;
    private final DiagramFeature diagram;
    private final AppearanceFeature appearance;
    private final Projector projector = new Projector();
    private final Audience audience = new Audience();
    private final ForRoom choices = new ForRoom();
    private final ProjectorFeature present;
    private Consumer<Scheme> look = _ -> {};

    Room(Workbench workbench, DiagramFeature diagram, AppearanceFeature appearance) {
        this.workbench = workbench;
        this.diagram = diagram;
        this.appearance = appearance;
        present = new ProjectorFeature(
                projector, diagram.view(), Captions.of(workbench, choices), workbench.session().words(), audience);
        Stream.of(projector.on(), choices.masked(), choices.bothLanguages())
                .forEach(each -> each.subscribe(_ -> diagram.view()
                        .drawFor(isProjecting().get()
                                ? manner()
                                : Manner.ordinary(choices.bothLanguages().get()))));
    }

    /// The main window as a projector's.
    Feature projecting() {
        return present;
    }

    /// The window beside it, and what is chosen for a room.
    Feature beside() {
        return new AudienceFeature(audience, choices);
    }

    /// Whether the main window is a projector's.
    ReadOnlyBooleanProperty isProjecting() {
        return projector.on();
    }

    /// The picture with its words, in place of all else in the main window.
    Region projected() {
        return present.view();
    }

    /// What lies above the main window, from below.
    List<Node> layers() {
        return present.layers();
    }

    /// A text as the main window may show it now.
    String text(String text) {
        return isProjecting().get() ? choices.text(text) : text;
    }

    /// The window beside the main one.
    Audience audience() {
        return audience;
    }

    /// What it shows.
    AudienceView makeAudienceView() {
        DiagramView picture = diagram.secondView();
        Stream.of(choices.masked(), choices.bothLanguages())
                .forEach(each -> each.subscribe(_ -> picture.drawFor(manner())));
        return present.forAudience(picture, Captions.forAudience(workbench, choices));
    }

    /// Puts the look for a room on that window, which begins light.
    void lookAt(Scene scene, Region content) {
        WindowTheme theme = new WindowTheme(
                scene, true, content.heightProperty(), appearance, new SimpleBooleanProperty(true), content::applyCss);
        look = theme::look;
        theme.look(Scheme.LIGHT);
    }

    /// The user chose these colours.
    void look(Scheme scheme) {
        look.accept(scheme);
    }

    private Manner manner() {
        return Manner.forRoom(choices.masked().get(), choices.bothLanguages().get());
    }
}
