package blindspot.ui.diagram;

import blindspot.capture.End;
import blindspot.capture.Lane;
import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.cloudwatch.Measured;
import blindspot.sketch.LegTexts;
import blindspot.topology.Form;
import blindspot.topology.Parts;
import blindspot.topology.Topology;
import blindspot.ui.control.Shown;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Explained.Subject;
import blindspot.ui.feature.Topic;
import blindspot.ui.fx.Words;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// What the lines and shapes mean, under the diagram, in as many lines as it needs; and where the path has several Availability Zones, a link that draws
/// it in its other form.
final class Legend extends FlowPane {
    private static final PseudoClass CROWDED = PseudoClass.getPseudoClass("crowded");

    private final Session session;
    private final Hyperlink form = new Hyperlink();
    private final Label possible;
    private final Label noRecord;
    private final Label reject;

    /// `changeForm` draws the path in its other form; `measured` is what was measured by something else than flow logs.
    Legend(Session session, ObservableValue<Measured> measured, Runnable changeForm) {
        this.session = session;
        Words words = session.words();
        possible = sample("?", "sample-possible", words.text("legend.possible"));
        getStyleClass().add("legend");
        setAlignment(Pos.CENTER_LEFT);
        form.setId("diagram-form");
        form.setOnAction(_ -> {
            form.setVisited(false);
            changeForm.run();
        });
        Label simulated = shapes(words.text("legend.simulated"));
        simulated.setId("diagram-simulated");
        simulated.getStyleClass().add("simulated");
        reject = shapes(words.text("legend.reject"));
        reject.getStyleClass().add("reject");
        Label incomplete = entry("sample-incomplete", words.text("legend.incomplete"));
        incomplete.setId("diagram-incomplete");
        Shown.when(incomplete, Bindings.createBooleanBinding(
                () -> !pretends() && isIncomplete(session.picture().get()), session.picture(), session.mode()));
        Label counted = entry("sample-measured", words.text("legend.measured"));
        counted.setId("diagram-measured");
        Shown.when(counted, Bindings.createBooleanBinding(
                () -> !pretends() && !measured.getValue().onPath().isEmpty(), measured, session.mode()));
        Label full = sample("34", "sample-full", words.text("legend.full"));
        Label recorded = entry("sample-recorded", words.text("legend.recorded"));
        noRecord = entry("sample-no-record", words.text("legend.no-record"));
        Label neverLogged = entry("sample-never-logged", words.text("legend.never-logged"));
        Label direction = shapes(words.text("legend.shapes"));
        Label inferred = shapes(words.text("legend.inferred"));
        explain(recorded, words.text("legend.recorded.hint"));
        explain(possible, words.text("legend.possible.hint"));
        explain(noRecord, words.text("legend.no-record.hint"));
        explain(neverLogged, words.text("legend.never-logged.hint"));
        explain(counted, words.text("legend.measured.hint"));
        explain(incomplete, words.text("legend.incomplete.hint"));
        explain(direction, words.text("legend.shapes.hint"));
        explain(reject, words.text("legend.reject.hint"));
        explain(inferred, words.text("legend.inferred.hint"));
        explain(full, words.text("legend.full.hint"));
        Explained.mark(this, Topic.LEGEND);
        Label couldBe = entry("sample-what-if", words.text("legend.what-if"));
        Label perhaps = entry("sample-what-if-perhaps", words.text("legend.what-if.perhaps"));
        Label not = entry("sample-no-record", words.text("legend.what-if.not"));
        explain(couldBe, words.text("legend.what-if.hint"));
        explain(perhaps, words.text("legend.what-if.perhaps.hint"));
        explain(not, words.text("legend.what-if.not.hint"));
        for (Label each : List.of(couldBe, perhaps, not)) {
            Shown.when(each, session.mode().isEqualTo(Mode.WHAT_IF));
        }
        for (Label each : List.of(recorded, direction, full)) {
            Shown.when(each, session.mode().isNotEqualTo(Mode.WHAT_IF));
        }
        Shown.when(simulated, session.picture().map(picture -> picture.topology().simulated()));
        getChildren()
                .setAll(
                        simulated,
                        couldBe,
                        perhaps,
                        not,
                        recorded,
                        possible,
                        noRecord,
                        neverLogged,
                        counted,
                        incomplete,
                        direction,
                        reject,
                        inferred,
                        full,
                        form);
        session.picture().subscribe(this::showForm);
        session.messages().subscribe(this::showForm);
        session.mode().subscribe(this::showForm);
        session.quizMarks().subscribe(this::showForm);
    }

    private boolean pretends() {
        return session.mode().get() == Mode.WHAT_IF;
    }

    private void showForm() {
        Topology topology = session.topology();
        boolean expandable = Parts.isExpandable(topology);
        long zones = topology.pathNodes().stream().mapToInt(node -> node.zones().size()).max().orElse(0);
        String key = session.picture().get().form() == Form.EXPANDED ? "legend.collapse" : "legend.expand";
        form.setText(session.messages().get().text(key, zones));
        form.setVisible(expandable);
        form.setManaged(expandable);
        boolean crowded = expandable || topology.simulated();
        pseudoClassStateChanged(CROWDED, crowded);
        // Beside the link and the label there is room only for what is there to be seen.
        // A question may be about that.
        Picture picture = session.picture().get();
        boolean records = !pretends();
        boolean all = !crowded || session.quizMarks().get().hidden();
        show(possible, records && (!crowded || picture.legViews().stream().anyMatch(LegTexts::isInDoubt)));
        show(noRecord, records && (all || isEmptyInPart(picture)));
        show(reject, records && (all || anyRejected(picture)));
    }

    private static void show(Label entry, boolean wanted) {
        entry.setVisible(wanted);
        entry.setManaged(wanted);
    }

    /// Whether a half of a lane that is drawn has no record; what no flow log records is drawn as something else.
    private static boolean isEmptyInPart(Picture picture) {
        List<LegView> strands = picture.strandViews();
        Stream<LegView> drawn = picture.form() == Form.EXPANDED
                ? picture.evidence().recordedStrands().stream().map(number -> strands.get(number - 1))
                : Stream.empty();
        return Stream.concat(picture.legViews().stream(), drawn)
                .filter(view -> view.state() != LegState.NEVER_LOGGED)
                .anyMatch(view -> Stream.of(Lane.values())
                        .anyMatch(lane -> Stream.of(End.values()).anyMatch(end -> view.isEmpty(lane, end))));
    }

    private static boolean anyRejected(Picture picture) {
        return picture.legViews().stream().anyMatch(view -> view.total().rejected().records() > 0);
    }

    /// Whether records were skipped of what is shown.
    private static boolean isIncomplete(Picture picture) {
        return picture.legViews().stream().anyMatch(leg -> leg.state() == LegState.INCOMPLETE)
                || picture.histogram()
                        .filter(bins -> IntStream.range(0, bins.bins()).anyMatch(bins::skipped))
                        .isPresent();
    }

    private static Label entry(String style, ObservableValue<String> text) {
        Region sample = new Region();
        sample.getStyleClass().addAll("legend-sample", style);
        Label label = new Label();
        label.textProperty().bind(text);
        label.setGraphic(sample);
        return label;
    }

    /// Something with a sign in it: the pill of an interface, or a bar with a number as large as it may be on a leg.
    private static Label sample(String sign, String style, ObservableValue<String> text) {
        Label sample = new Label(sign);
        sample.getStyleClass().add(style);
        Label label = new Label();
        label.textProperty().bind(text);
        label.setGraphic(sample);
        return label;
    }

    /// What it means, while the pointer rests on it and as help on it.
    private static void explain(Label label, ObservableValue<String> meaning) {
        Tooltips.install(label, meaning);
        label.accessibleHelpProperty().bind(meaning);
        Explained.mark(label, () -> new Subject(Topic.LEGEND, meaning.getValue(), Optional.empty()));
    }

    private static Label shapes(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        return label;
    }
}
