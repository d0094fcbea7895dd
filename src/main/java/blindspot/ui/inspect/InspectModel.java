package blindspot.ui.inspect;

import blindspot.ui.session.Focus;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Session;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What the detail pane shows: the record and the leg that are selected, in words, and which of the two is in front.
public final class InspectModel {
    /// The pages of the pane.
    public enum Page {
        RECORD,
        LEG
    }

    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.RECORD);
    private final Session session;
    private final ObservableValue<Optional<RecordDetail>> record;
    private final ObservableValue<Optional<LegDetail>> leg;

    /// What is selected last comes to the front.
    public InspectModel(Session session) {
        this.session = session;
        record = Bindings.createObjectBinding(
                this::recordNow, session.picture(), session.selectedRow(), session.messages(), session.formats());
        leg = Bindings.createObjectBinding(
                this::legNow, session.picture(), session.selectedLeg(), session.messages());
        session.selectedRow().subscribe(row -> {
            if (row.intValue() != Session.NO_ROW) {
                page.set(Page.RECORD);
            }
        });
        session.focus().subscribe(focus -> {
            if (focus instanceof Focus.OnLeg) {
                page.set(Page.LEG);
            }
        });
    }

    public ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    public void show(Page wanted) {
        page.set(wanted);
    }

    /// The selected record; empty while none is.
    public ObservableValue<Optional<RecordDetail>> record() {
        return record;
    }

    /// The selected leg; empty while none is.
    public ObservableValue<Optional<LegDetail>> leg() {
        return leg;
    }

    private Optional<RecordDetail> recordNow() {
        Picture picture = session.picture().get();
        int row = session.selectedRow().get();
        if (row < 0 || row >= picture.table().rowCount()) {
            return Optional.empty();
        }
        RecordWords words = new RecordWords(
                picture.evidence(), session.messages().get(), session.formats().get());
        RecordFields fields = new RecordFields(
                picture.table(), session.messages().get(), session.formats().get());
        return Optional.of(new RecordDetail(
                words.sentence(row), words.notes(row), fields.groups(row, words.recordedAt(row)), fields.source(row)));
    }

    private Optional<LegDetail> legNow() {
        Picture picture = session.picture().get();
        int number = session.selectedLeg().get();
        if (number < 1 || number > picture.legViews().size()) {
            return Optional.empty();
        }
        return Optional.of(
                new LegWords(picture.topology(), picture.viewpoint(), session.messages().get())
                        .of(picture.legViews().get(number - 1)));
    }
}
