package blindspot.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.load.LoadReport;
import blindspot.load.LoadResult;
import blindspot.model.FieldName;
import blindspot.query.Order;
import blindspot.settings.TableColumn;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordsModelTest {
    private static final String OTHER = "9.9.9.9 8.8.8.8 eni-09999999999999999 7 8";

    @TempDir private Path folder = Path.of("");

    private final SimpleObjectProperty<LoadReport> report = new SimpleObjectProperty<>(LoadReport.NOTHING);

    @Test
    void hasNothingToShowBeforeSomethingIsLoaded() {
        RecordsModel model = model(Loaded.emptySession());

        assertThat(model.emptiness().get()).isEqualTo(RecordsModel.Emptiness.NOTHING_LOADED);
        assertThat(model.counted().getValue()).isEqualTo("No records");
        assertThat(model.shownColumns().get()).containsExactly(StandardColumn.values());
    }

    @Test
    void hidesColumnsOfFieldsThatNoFormatHas() {
        RecordsModel model = model(lesson());

        assertThat(model.shownColumns().get())
                .doesNotContain(StandardColumn.PACKETS, StandardColumn.BYTES, StandardColumn.PROTOCOL)
                .contains(StandardColumn.STATUS, StandardColumn.RECORDED_AT);
        assertThat(model.visible(StandardColumn.PACKETS)).isTrue();
        assertThat(model.applies(StandardColumn.PACKETS)).isFalse();
    }

    @Test
    void saysWhyItShowsTheseRecords() {
        Session session = lesson();
        RecordsModel model = model(session);

        assertThat(model.counted().getValue()).isEqualTo("6 records");
        assertThat(model.narrowed().getValue()).isFalse();
        session.viewFrom(Viewpoint.VPC_B);
        assertThat(model.counted().getValue()).isEqualTo("Showing 4 of 6 records: in VPC B's flow logs");
        session.narrowTo(new Focus.OnLeg(3));
        assertThat(model.counted().getValue()).isEqualTo("Showing 2 of 6 records: leg 3, in VPC B's flow logs");
        assertThat(model.rows()).containsExactly(2, 3);
        session.speak(Language.JAPANESE);
        assertThat(model.counted().getValue()).isEqualTo("6 件中 2 件を表示：区間 3、VPC B のフローログ");
        model.showAll();
        assertThat(model.rows()).hasSize(6);
        assertThat(model.narrowed().getValue()).isFalse();
    }

    @Test
    void saysWhyItShowsNothing() {
        Session session = lesson();
        RecordsModel model = model(session);

        session.narrowTo(new Focus.OnLeg(2));

        assertThat(model.emptiness().get()).isEqualTo(RecordsModel.Emptiness.NOTHING_MATCHES);
        assertThat(model.whyNothing().getValue()).isEqualTo("No flow log records this: leg 2");
    }

    @Test
    void makesWhatCellsSayAgainOnlyWhereItMayBeOther() {
        Session session = lesson();
        RecordsModel model = model(session);

        RecordTexts before = model.texts().get();
        session.viewFrom(Viewpoint.VPC_B);
        session.sortBy(Order.FILE);
        assertThat(model.texts().get()).isSameAs(before);
        session.toggleMark(2);
        RecordTexts marked = model.texts().get();
        assertThat(marked).isNotSameAs(before);
        session.speak(Language.JAPANESE);
        assertThat(model.texts().get()).isNotSameAs(marked);
    }

    @Test
    void countsWhatIsInNoVpcOfTheDiagram() {
        Session session = Loaded.sessionOf(
                Loaded.lines(folder, "srcaddr dstaddr interface-id start end", OTHER, OTHER).table());
        RecordsModel model = model(session);

        assertThat(model.unplaced().getValue()).isEqualTo(2);
        model.showUnplaced();
        assertThat(model.counted().getValue())
                .isEqualTo("Showing 2 of 2 records: records in no VPC of the diagram");
    }

    @Test
    void sortsInTheSession() {
        Session session = lesson();
        RecordsModel model = model(session);

        model.sortBy(StandardColumn.SOURCE, true);
        assertThat(model.rows().getFirst()).isEqualTo(3);
        model.sortBy(StandardColumn.NUMBER, true);
        assertThat(model.rows()).containsExactly(5, 4, 3, 2, 1, 0);
        model.sortAsRead();
        assertThat(session.order().get()).isEqualTo(Order.FILE);
    }

    @Test
    void selectsByPosition() {
        Session session = lesson();
        RecordsModel model = model(session);
        model.sortBy(StandardColumn.NUMBER, true);

        model.selectAt(0);

        assertThat(session.selection().row().get()).isEqualTo(5);
        assertThat(session.selection().leg().get()).isEqualTo(4);
        session.selection().select(3);
        assertThat(model.selectedPosition()).isEqualTo(2);
    }

    @Test
    void copiesTheLineAsItStandsInTheFile() {
        LoadResult loaded = Loaded.lines(folder, "srcaddr dstaddr interface-id start end", "", OTHER);
        RecordsModel model = model(Loaded.sessionOf(loaded.table()));
        List<String> clipboard = new ArrayList<>();

        model.copyLine(clipboard::add);
        assertThat(clipboard).isEmpty();
        model.selectAt(0);
        report.set(loaded.report());
        model.copyLine(clipboard::add);

        assertThat(clipboard).containsExactly(OTHER);
        assertThat(model.copying().said().get()).isEqualTo("Copied the line");
    }

    @Test
    void saysThatALineWasRebuilt() {
        RecordsModel model = model(lesson());
        List<String> clipboard = new ArrayList<>();

        model.selectAt(0);
        model.copyLine(clipboard::add);

        assertThat(clipboard)
                .containsExactly(
                        "eni-0dfc71062338593dc 10.0.0.76 10.0.0.146 80 34574 1664883467 1664883469 ACCEPT OK");
        assertThat(model.copying().said().get()).startsWith("Copied the line, [rebuilt]");
    }

    @Test
    void remembersColumns() {
        RecordsModel model = model(lesson());
        model.setVisible(StandardColumn.DURATION, false);
        model.setWidth(StandardColumn.SOURCE, 222);
        model.move(StandardColumn.STATUS, -1);
        model.setVisible(new FieldColumn(new FieldName("interface-id")), true);
        List<TableColumn> kept = model.layout().get().columns();

        RecordsModel later = new RecordsModel(
                lesson(), FxJobs.onCallersThread(), report, ColumnLayout.of(kept));

        assertThat(later.shownColumns().get()).isEqualTo(model.shownColumns().get());
        assertThat(later.shownColumns().get()).extracting(RecordColumn::id)
                .endsWith("status", "action", "field.interface-id");
        assertThat(later.width(StandardColumn.SOURCE)).isEqualTo(222);
        later.resetColumns();
        assertThat(later.layout().get().visible(StandardColumn.DURATION)).isTrue();
    }

    private static Session lesson() {
        return Loaded.sessionOf(Loaded.lesson().table());
    }

    private RecordsModel model(Session session) {
        return new RecordsModel(session, FxJobs.onCallersThread(), report, ColumnLayout.DEFAULT);
    }
}
