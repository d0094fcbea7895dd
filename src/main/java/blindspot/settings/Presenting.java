package blindspot.settings;

import java.util.Optional;

/// How a room is shown something: the screen that the window for it was on last.
public record Presenting(Optional<ScreenPlace> audienceScreen) {
    public static final Presenting DEFAULT = new Presenting(Optional.empty());

    public Presenting {
        audienceScreen = Settings.or(audienceScreen, Optional.empty());
    }

    public Presenting on(Optional<ScreenPlace> screen) {
        return new Presenting(screen);
    }
}
