package blindspot.ui.shell;

import static blindspot.ui.feature.Command.Menu.VIEW;
import static blindspot.ui.feature.Shortcut.anyOf;
import static blindspot.ui.feature.Shortcut.chord;

import blindspot.i18n.Language;
import blindspot.settings.Appearance;
import blindspot.settings.Choice.OfLanguage;
import blindspot.settings.Choice.OfReducedMotion;
import blindspot.settings.Choice.OfTheme;
import blindspot.settings.Choice.OfZone;
import blindspot.settings.Scheme;
import blindspot.settings.Settings;
import blindspot.settings.TextSize;
import blindspot.ui.feature.Choice;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.session.Session;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.ColorScheme;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Language and time zone, colours, moving or still, the size of texts: as the user chose, and as the system has it where that is the
/// choice. Remembers the choices.
public final class AppearanceFeature implements Feature {
    private final Session session;
    private final ObjectProperty<Appearance> chosen;
    private final ObservableValue<TextSize> textSize;
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
    private final BooleanProperty greyscale = new SimpleBooleanProperty();

    public AppearanceFeature(Session session, Appearance remembered) {
        this.session = session;
        chosen = new SimpleObjectProperty<>(remembered);
        textSize = chosen.map(Appearance::textSize);
    }

    /// What the user chose; the language of now may be another, when it was changed since.
    public ReadOnlyObjectProperty<Appearance> chosen() {
        return chosen;
    }

    /// How large texts are.
    public ObservableValue<TextSize> textSize() {
        return textSize;
    }

    /// Whether everything is shown in greys, as a preview of what remains without colours. Not remembered.
    public ReadOnlyBooleanProperty greyscale() {
        return greyscale;
    }

    /// Whether things move as little as possible.
    public BooleanProperty reducedMotion() {
        return reducedMotion;
    }

    /// Applies the choice of now, and again whenever it or what the system says changes.
    ///
    /// @param look puts the colours on; called when they are others than before
    public void follow(
            ObservableValue<ColorScheme> systemColours, ObservableValue<Boolean> systemReducesMotion,
            Consumer<Scheme> look) {
        ObjectProperty<Optional<Scheme>> scheme = new SimpleObjectProperty<>(Optional.empty());
        scheme.subscribe((_, wanted) -> wanted.ifPresent(look));
        Runnable apply = () -> {
            boolean systemIsDark = systemColours.getValue() == ColorScheme.DARK;
            scheme.set(Optional.of(chosen.get().theme().scheme(systemIsDark)));
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
                Command.in(VIEW, "theme", this::nextTheme, chord("Shortcut+T")).choosing(themes()),
                Command.in(VIEW, "greyscale", () -> greyscale.set(!greyscale.get())).marked(greyscale),
                Command.in(VIEW, "zone", this::nextZone, chord("Shortcut+Shift+T")).choosing(zones()),
                Command.in(VIEW, "motion", this::nextMotion, chord("Shortcut+M")).choosing(motions()),
                Command.in(VIEW, "text-size", () -> choose(TextSize.ORDINARY)).choosing(textSizes()),
                // A plus is with Shift on most keyboards: on =, on a Japanese one on ;.
                Command.in(
                        VIEW, "text-larger", () -> choose(chosen.get().textSize().larger()),
                        anyOf("Shortcut+Plus", "Shortcut+Add", "Shortcut+Equals", "Shortcut+Shift+Equals",
                                "Shortcut+Shift+Semicolon"))
                        .overAll(),
                Command.in(
                        VIEW, "text-smaller", () -> choose(chosen.get().textSize().smaller()),
                        anyOf("Shortcut+Minus", "Shortcut+Subtract")).overAll(),
                Command.in(
                        VIEW, "text-ordinary", () -> choose(TextSize.ORDINARY),
                        anyOf("Shortcut+0", "Shortcut+Numpad 0")).overAll());
    }

    @Override
    public Settings remember(Settings settings) {
        return settings.withAppearance(_ -> chosen.get().with(language()));
    }

    @Override
    public List<Observable> remembered() {
        return List.of(chosen, session.messages());
    }

    private OfLanguage language() {
        OfLanguage before = chosen.get().language();
        Language now = session.messages().get().language();
        if (before.language(Locale.getDefault()) == now) {
            return before;
        }
        return now == Language.JAPANESE ? OfLanguage.JAPANESE : OfLanguage.ENGLISH;
    }

    private void otherLanguage() {
        session.speak(session.messages().get().language() == Language.ENGLISH ? Language.JAPANESE : Language.ENGLISH);
    }

    private ObservableList<Choice> themes() {
        return FXCollections.observableArrayList(
                choice("command.theme.system", it -> it.with(OfTheme.SYSTEM)),
                choice("command.theme.light", it -> it.with(OfTheme.LIGHT)),
                choice("command.theme.dark", it -> it.with(OfTheme.DARK)),
                choice("command.theme.high-contrast", it -> it.with(OfTheme.HIGH_CONTRAST)));
    }

    private ObservableList<Choice> zones() {
        return FXCollections.observableArrayList(
                choice("command.zone.system", it -> it.with(OfZone.SYSTEM)),
                choice("command.zone.utc", it -> it.with(OfZone.UTC)),
                choice("command.zone.tokyo", it -> it.with(OfZone.ASIA_TOKYO)));
    }

    private ObservableList<Choice> motions() {
        return FXCollections.observableArrayList(
                choice("command.motion.system", it -> it.with(OfReducedMotion.SYSTEM)),
                choice("command.motion.reduced", it -> it.with(OfReducedMotion.ON)),
                choice("command.motion.full", it -> it.with(OfReducedMotion.OFF)));
    }

    private ObservableList<Choice> textSizes() {
        return FXCollections.observableArrayList(TextSize.OFFERED
                .stream()
                .map(size -> new Choice(
                        session.words().text("command.text-size.percent", size.percent()),
                        Optional.of(chosen.map(now -> now.textSize().equals(size))), () -> choose(size)))
                .toList());
    }

    /// Makes texts so large.
    public void choose(TextSize size) {
        choose(it -> it.with(size));
    }

    /// It is the one of now where choosing it changes nothing.
    private Choice choice(String key, UnaryOperator<Appearance> change) {
        return new Choice(
                session.words().text(key), Optional.of(chosen.map(now -> change.apply(now).equals(now))),
                () -> choose(change));
    }

    private void choose(UnaryOperator<Appearance> change) {
        Appearance before = chosen.get();
        chosen.set(change.apply(before));
        if (chosen.get().zone() != before.zone()) {
            session.showTimesIn(chosen.get().zone().zone(ZoneId.systemDefault()));
        }
    }

    private void nextTheme() {
        choose(it -> it.with(switch (it.theme()) {
            case SYSTEM -> OfTheme.LIGHT;
            case LIGHT -> OfTheme.DARK;
            case DARK -> OfTheme.HIGH_CONTRAST;
            case HIGH_CONTRAST -> OfTheme.SYSTEM;
        }));
    }

    private void nextZone() {
        choose(it -> it.with(switch (it.zone()) {
            case SYSTEM -> OfZone.UTC;
            case UTC -> OfZone.ASIA_TOKYO;
            case ASIA_TOKYO -> OfZone.SYSTEM;
        }));
    }

    private void nextMotion() {
        choose(it -> it.with(switch (it.reducedMotion()) {
            case SYSTEM -> OfReducedMotion.ON;
            case ON -> OfReducedMotion.OFF;
            case OFF -> OfReducedMotion.SYSTEM;
        }));
    }
}
