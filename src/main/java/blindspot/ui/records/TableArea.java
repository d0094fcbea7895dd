package blindspot.ui.records;

import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// The place of the table of records: the table, or why it is not to be seen.
public final class TableArea extends StackPane {
    TableArea(RecordsView records, Session session) {
        Label hidden = new Label();
        ObservableBooleanValue illustration = session.mode().isEqualTo(Mode.JOURNEY);
        hidden.textProperty()
                .bind(Bindings.when(illustration)
                        .then(session.words().text("window.records-not-part"))
                        .otherwise(session.words().text("window.records-hidden")));
        hidden.getStyleClass().add("notice");
        hidden.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> illustration.get() || session.quizMarks().get().hidden(),
                        illustration,
                        session.quizMarks()));
        records.visibleProperty().bind(hidden.visibleProperty().not());
        getChildren().setAll(records, hidden);
    }
}
