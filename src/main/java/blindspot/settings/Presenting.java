package blindspot.settings;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// How a room is shown something: the screen that the window for it was on last, and whether it is spared ids of accounts,
/// names of buckets and folders. `bothLanguages` is whether the picture and a question are in both languages.
public record Presenting(Optional<ScreenPlace> audienceScreen, boolean masksPrivate, boolean bothLanguages) {
    public static final Presenting DEFAULT = new Presenting(Optional.empty(), true, false);

    static Presenting read(SavedValues saved) {
        return new Presenting(
                saved.optional("audienceScreen", ScreenPlace::read),
                saved.flag("masksPrivate", DEFAULT.masksPrivate),
                saved.flag("bothLanguages", DEFAULT.bothLanguages));
    }

    void write(ObjectNode to) {
        to.set("audienceScreen", audienceScreen.map(screen -> screen.write(to.objectNode())).orElse(null));
        to.put("masksPrivate", masksPrivate);
        to.put("bothLanguages", bothLanguages);
    }

    public Presenting on(Optional<ScreenPlace> screen) {
        return new Presenting(screen, masksPrivate, bothLanguages);
    }

    public Presenting masking(boolean masks) {
        return new Presenting(audienceScreen, masks, bothLanguages);
    }

    public Presenting inBothLanguages(boolean both) {
        return new Presenting(audienceScreen, masksPrivate, both);
    }
}
