package blindspot.ui.session;

import blindspot.i18n.Formats;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.ui.fx.Words;
import java.time.ZoneId;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// In which language things are said, and times in which zone. Used on the JavaFX thread only.
final class Speech {
    final ReadOnlyObjectWrapper<Messages> messages;
    final ReadOnlyObjectWrapper<ZoneId> zone;
    final ObjectBinding<Formats> formats;
    final Words words;

    Speech(Language language, ZoneId firstZone) {
        messages = new ReadOnlyObjectWrapper<>(Messages.in(language));
        zone = new ReadOnlyObjectWrapper<>(firstZone);
        words = new Words(messages);
        formats = Bindings.createObjectBinding(
                () -> new Formats(messages.get().language(), zone.get()), messages, zone);
    }
}
