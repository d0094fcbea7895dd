package blindspot.settings;

import java.util.Optional;

/// How a room is shown something: the screen that the window for it was on last, and whether it is spared ids of accounts,
/// names of buckets and folders.
public record Presenting(Optional<ScreenPlace> audienceScreen, boolean masksPrivate) {
    public static final Presenting DEFAULT = new Presenting(Optional.empty(), true);

    public Presenting {
        audienceScreen = Settings.or(audienceScreen, Optional.empty());
    }

    public Presenting on(Optional<ScreenPlace> screen) {
        return new Presenting(screen, masksPrivate);
    }

    public Presenting masking(boolean masks) {
        return new Presenting(audienceScreen, masks);
    }
}
