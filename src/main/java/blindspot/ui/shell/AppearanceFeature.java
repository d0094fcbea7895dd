package blindspot.ui.shell;

import static blindspot.ui.feature.Command.Menu.VIEW;
import static blindspot.ui.feature.Shortcut.chord;

import blindspot.i18n.Language;
import blindspot.settings.Appearance;
import blindspot.settings.Choice;
import blindspot.settings.Settings;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.session.Session;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Language and time zone, light or dark, moving or still: as the user chose, and as the system has it where that is the
/// choice. Remembers the choices.
public final class AppearanceFeature implements Feature {
    private final Session session;
    private final ObjectProperty<Appearance> chosen;
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();

    public AppearanceFeature(Session session, Appearance remembered) {
        this.session = session;
        chosen = new SimpleObjectProperty<>(remembered);
    }

    /// What the user chose; the language of now may be another, when it was changed since.
    public ReadOnlyObjectProperty<Appearance> chosen() {
        return chosen;
    }

    /// Whether things move as little as possible.
    public BooleanProperty reducedMotion() {
        return reducedMotion;
    }

    /// Applies the choice of now, and again whenever it or what the system says changes.
    ///
    /// @param look puts the dark look on, or the light one; called when it is another than before
    public void follow(
            ObservableValue<ColorScheme> systemColours, ObservableValue<Boolean> systemReducesMotion,
            Consumer<Boolean> look) {
        ObjectProperty<Optional<Boolean>> dark = new SimpleObjectProperty<>(Optional.empty());
        dark.subscribe((_, wanted) -> wanted.ifPresent(look));
        Runnable apply = () -> {
            boolean systemIsDark = systemColours.getValue() == ColorScheme.DARK;
            dark.set(Optional.of(chosen.get().theme().dark(systemIsDark)));
            reducedMotion.set(chosen.get().reducedMotion().reduced(systemReducesMotion.getValue()));
        };
        for (ObservableValue<?> each : List.of(chosen, systemColours, systemReducesMotion)) {
            each.subscribe((_, _) -> apply.run());
        }
        apply.run();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.in(VIEW, "language", this::otherLanguage, chord("Shortcut+Shift+L")),
                Command.in(VIEW, "theme", this::nextTheme, chord("Shortcut+T")),
                Command.in(VIEW, "zone", this::nextZone, chord("Shortcut+Shift+T")),
                Command.in(VIEW, "motion", this::nextMotion, chord("Shortcut+M")));
    }

    @Override
    public Settings remember(Settings settings) {
        return settings.withAppearance(_ -> chosen.get().with(language()));
    }

    @Override
    public List<Observable> remembered() {
        return List.of(chosen, session.messages());
    }

    private Choice.OfLanguage language() {
        Choice.OfLanguage before = chosen.get().language();
        Language now = session.messages().get().language();
        if (before.language(Locale.getDefault()) == now) {
            return before;
        }
        return now == Language.JAPANESE ? Choice.OfLanguage.JAPANESE : Choice.OfLanguage.ENGLISH;
    }

    private void otherLanguage() {
        session.speak(session.messages().get().language() == Language.ENGLISH ? Language.JAPANESE : Language.ENGLISH);
    }

    private void nextTheme() {
        chosen.set(chosen.get().with(switch (chosen.get().theme()) {
            case SYSTEM -> Choice.OfTheme.LIGHT;
            case LIGHT -> Choice.OfTheme.DARK;
            case DARK -> Choice.OfTheme.SYSTEM;
        }));
    }

    private void nextZone() {
        Choice.OfZone next = switch (chosen.get().zone()) {
            case SYSTEM -> Choice.OfZone.UTC;
            case UTC -> Choice.OfZone.ASIA_TOKYO;
            case ASIA_TOKYO -> Choice.OfZone.SYSTEM;
        };
        chosen.set(chosen.get().with(next));
        session.showTimesIn(next.zone(ZoneId.systemDefault()));
    }

    private void nextMotion() {
        chosen.set(chosen.get().with(switch (chosen.get().reducedMotion()) {
            case SYSTEM -> Choice.OfReducedMotion.ON;
            case ON -> Choice.OfReducedMotion.OFF;
            case OFF -> Choice.OfReducedMotion.SYSTEM;
        }));
    }
}
