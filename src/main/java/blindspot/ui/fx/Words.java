package blindspot.ui.fx;

import blindspot.i18n.LocalizedText;
import blindspot.i18n.Messages;
import java.util.Arrays;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;

/// The program's words as observable values that follow the language.
public final class Words {
    private final ObservableValue<Messages> messages;

    public Words(ObservableValue<Messages> messages) {
        this.messages = messages;
    }

    /// The words in the language of now.
    public Messages now() {
        return messages.getValue();
    }

    /// The text of `key`. An argument that is an observable value is followed.
    public StringBinding text(String key, Object... arguments) {
        return Bindings.createStringBinding(
                () -> now().text(key, Arrays.stream(arguments).map(Words::valueOf).toArray()),
                dependencies(arguments));
    }

    public StringBinding text(LocalizedText text) {
        return Bindings.createStringBinding(() -> now().text(text), messages);
    }

    private Observable[] dependencies(Object[] arguments) {
        return Stream.concat(
                Stream.of(messages),
                Arrays.stream(arguments)
                        .filter(ObservableValue.class::isInstance)
                        .map(ObservableValue.class::cast))
                .toArray(Observable[]::new);
    }

    private static Object valueOf(Object argument) {
        return argument instanceof ObservableValue<?> observable ? observable.getValue() : argument;
    }
}
