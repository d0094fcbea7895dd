package blindspot.ui.present;

import static blindspot.ui.feature.Command.Menu.VIEW;
import static blindspot.ui.feature.Shortcut.chord;

import blindspot.settings.Settings;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import java.util.List;
import javafx.beans.Observable;

/// The window for a room, beside the one that the trainer works in. Remembers its screen, what a
/// room is spared there and in the projector, and whether it reads both languages.
public final class AudienceFeature implements Feature {
    private final Audience audience;
    private final ForRoom choices;

    public AudienceFeature(Audience audience, ForRoom choices) {
        this.audience = audience;
        this.choices = choices;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.in(VIEW, "audience", () -> audience.want(!audience.wanted().get()), chord("Shift+F5"))
                        .marked(audience.wanted()),
                Command.in(VIEW, "audience-screen", audience::showOnNextScreen).when(audience.open()),
                Command.in(VIEW, "mask", () -> choices.masked().set(!choices.masked().get()))
                        .marked(choices.masked()),
                Command.in(
                        VIEW, "both-languages", () -> choices.bothLanguages().set(!choices.bothLanguages().get()),
                        chord("Alt+L")).marked(choices.bothLanguages()));
    }

    @Override
    public void restore(Settings remembered) {
        audience.wasOn(remembered.presenting().audienceScreen());
        choices.masked().set(remembered.presenting().masksPrivate());
        choices.bothLanguages().set(remembered.presenting().bothLanguages());
    }

    @Override
    public Settings remember(Settings settings) {
        return settings.withPresenting(it -> it.on(audience.last().get())
                .masking(choices.masked().get())
                .inBothLanguages(choices.bothLanguages().get()));
    }

    @Override
    public List<Observable> remembered() {
        return List.of(audience.last(), choices.masked(), choices.bothLanguages());
    }
}
