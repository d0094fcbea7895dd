package blindspot.ui.diagram;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.ui.session.Session;
import org.jspecify.annotations.Nullable;

/// In which words a picture speaks: those of the session, or those of the language beside it.
final class Spoken {
    private final Session session;
    private final boolean beside;
    private @Nullable Messages made;

    private Spoken(Session session, boolean beside) {
        this.session = session;
        this.beside = beside;
    }

    static Spoken ofSession(Session session) {
        return new Spoken(session, false);
    }

    static Spoken beside(Session session) {
        return new Spoken(session, true);
    }

    /// The same as long as the language is the same.
    Messages messages() {
        Messages ofSession = session.messages().get();
        if (!beside) {
            return ofSession;
        }
        Messages now = made;
        if (now == null || now.language() == ofSession.language()) {
            now = Messages.in(ofSession.language().other());
            made = now;
        }
        return now;
    }

    Formats formats() {
        Formats ofSession = session.formats().get();
        return beside ? new Formats(messages().language(), session.zone().get()) : ofSession;
    }
}
