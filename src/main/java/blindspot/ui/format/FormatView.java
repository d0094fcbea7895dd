package blindspot.ui.format;

import atlantafx.base.theme.Styles;
import blindspot.i18n.Messages;
import blindspot.task.Problem;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.Labels;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks which fields the records of a file have: the first lines, turned so that each column is a row, and beside it the
/// field that is proposed.
public final class FormatView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final FormatModel model;
    private final Words words;
    private final Label title = new Label();
    private final Label lead = new Label();
    private final TextField text = new TextField();
    private final Label verdict = new Label();
    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane(grid);
    private final CheckBox all = new CheckBox();
    private List<FormatRow> rows = List.of();

    public FormatView(FormatModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("format-view");
        title.getStyleClass().add("panel-title");
        Wrapping.wrap(lead);
        lead.setMinHeight(Region.USE_PREF_SIZE);
        text.setId("format-text");
        text.textProperty().bindBidirectional(model.text());
        text.setOnAction(_ -> model.accept());
        text.promptTextProperty().bind(words.text("format.text.prompt"));
        text.accessibleTextProperty().bind(words.text("format.text"));
        verdict.setId("format-verdict");
        Wrapping.wrap(verdict);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        grid.getStyleClass().add("format-grid");
        scroll.setId("format-columns");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        all.setId("format-all");
        all.selectedProperty().bindBidirectional(model.all());
        getChildren().setAll(title, lead, format(), verdict, scroll, answers());
        model.columns().subscribe(_ -> updateRows());
        model.problem().subscribe(_ -> showVerdict());
        model.file().subscribe(_ -> showFile());
        model.session().messages().subscribe((_, _) -> {
            showFile();
            showVerdict();
        });
        sceneProperty().subscribe((_, scene) -> {
            if (scene == null) {
                model.close();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (focused) {
                text.requestFocus();
            }
        });
    }

    private HBox format() {
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(10, Labels.whole(words.text("format.text"), text), text);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox answers() {
        Button skip = Buttons.of("format-skip", words.text("format.skip"), model::skip);
        Button open = Buttons.of("format-open", words.text("format.open"), model::accept);
        open.getStyleClass().add(Styles.ACCENT);
        open.disableProperty().bind(model.problem().map(Optional::isPresent));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox row = new HBox(10, all, between, skip, open);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private void showFile() {
        Messages now = words.now();
        title.setText(now.text("format.title", model.fileName()));
        String misfits = model.misfits() == 0 ? "" : " " + now.text("format.misfits", model.misfits(), model.looked());
        lead.setText(now.text("format.lead", model.lines()) + misfits);
        all.setText(now.text("format.all", model.alike()));
        all.setVisible(model.alike() > 1);
        makeRows();
    }

    private void showVerdict() {
        Messages now = words.now();
        Optional<Problem> problem = model.problem().get();
        verdict.setText(
                problem.map(cause -> "✕ " + now.problem(cause) + " " + now.remedy(cause))
                        .orElseGet(() -> "✓ " + now.text("format.right", model.columns().get().size())));
        verdict.pseudoClassStateChanged(WRONG, problem.isPresent());
    }

    private void makeRows() {
        List<FormatColumn> columns = model.columns().get();
        int lines = columns.isEmpty() ? 0 : columns.getFirst().values().size();
        List<String> headings = new ArrayList<>(
                List.of(words.now().text("format.column"), words.now().text("format.field"),
                        words.now().text("format.trust")));
        for (int line = 1; line <= lines; line++) {
            headings.add(words.now().text("format.line", line));
        }
        grid.getChildren().clear();
        grid.addRow(0, headings.stream().map(FormatView::heading).toArray(Node[]::new));
        rows = columns.stream().map(column -> new FormatRow(model, words, column)).toList();
        for (int i = 0; i < rows.size(); i++) {
            FormatRow row = rows.get(i);
            grid.addRow(i + 1, row.nodes().toArray(Node[]::new));
            row.onFocus(() -> reveal(row.field()));
        }
        scroll.setVvalue(0);
    }

    private void updateRows() {
        List<FormatColumn> columns = model.columns().get();
        for (int i = 0; i < Math.min(rows.size(), columns.size()); i++) {
            rows.get(i).show(columns.get(i));
        }
        showVerdict();
    }

    private static Node heading(String name) {
        Label label = new Label(name);
        label.getStyleClass().add("format-heading");
        return label;
    }

    /// Scrolls so far that the whole of a row's field can be seen.
    private void reveal(Node field) {
        Bounds bounds = field.getBoundsInParent();
        double view = scroll.getViewportBounds().getHeight();
        double hidden = grid.getHeight() - view;
        double top = scroll.getVvalue() * hidden;
        if (hidden > 0 && (bounds.getMinY() < top || bounds.getMaxY() > top + view)) {
            double wanted = bounds.getMinY() < top ? bounds.getMinY() - 4 : bounds.getMaxY() - view + 4;
            scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }
}
