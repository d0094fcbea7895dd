package blindspot.ui.pathlist;

import blindspot.description.PathLine;
import blindspot.description.PathPart;
import blindspot.ui.control.Labels;
import blindspot.ui.control.ReadingPane;
import blindspot.ui.control.UsesKeys;
import blindspot.ui.fx.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of the path, the bar above it, and beside it all that is said of the chosen line.
final class PathListView extends BorderPane {
    private static final double SCROLL_BAR = 18;

    /// Of a node with more interfaces, they are told apart only when that is asked.
    private static final int MOST_OPEN = 4;

    /// The shares of the width that the columns have, in their order, and those while nothing is told of what is recorded.
    private static final List<Double> SHARES = List.of(0.28, 0.25, 0.22, 0.17, 0.08);
    private static final List<Double> HIDDEN_SHARES = List.of(0.56, 0.08, 0.14, 0.06, 0.16);

    private final PathListModel model;
    private final Words words;
    private final TreeTableView<PathLine> table = new TreeTableView<>(new TreeItem<>());
    private final VBox said = new VBox();
    private boolean following;

    PathListView(PathListModel model, PathListBar bar) {
        this.model = model;
        words = model.session().words();
        getStyleClass().add("path-list");
        table.setId("path-list-table");
        table.getStyleClass().addAll("records-table", "path-list-table");
        table.setShowRoot(false);
        table.accessibleTextProperty().bind(words.text("path-list.caption"));
        table.accessibleHelpProperty().bind(words.text("path-list.help"));
        table.setPlaceholder(Labels.wrapped("path-list-none"));
        UsesKeys.mark(table, KeyCode.SPACE);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.setRowFactory(_ -> row());
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        column("part", words.text("path-list.part"), PathLine::name);
        column("state", words.text("path-list.state"), PathLine::state);
        column("recorders", words.text("path-list.recorders"), PathLine::recorders);
        column("counts", words.text("path-list.counts"), PathLine::counts);
        column("selected", words.text("path-list.selected"), line -> model.mark(line.part()));
        table.widthProperty().subscribe((_, _) -> share());
        said.getStyleClass().add("matrix-said");
        ReadingPane pane = new ReadingPane(said, words.text("path-list.said"));
        pane.getStyleClass().add("matrix-detail");
        pane.prefWidthProperty().bind(widthProperty().multiply(0.27));
        setTop(bar);
        setCenter(table);
        setRight(pane);
        model.lines().subscribe(this::show);
        model.marks().subscribe(_ -> followSelection());
    }

    void focusTable() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void share() {
        boolean told = model.lines().get().stream().anyMatch(line -> !line.state().isEmpty());
        List<Double> shares = told ? SHARES : HIDDEN_SHARES;
        for (int i = 0; i < shares.size(); i++) {
            table.getColumns().get(i).setPrefWidth((table.getWidth() - SCROLL_BAR) * shares.get(i));
        }
    }

    private void column(String id, ObservableValue<String> name, Function<PathLine, String> text) {
        TreeTableColumn<PathLine, PathLine> column = new TreeTableColumn<>();
        column.setId("path-list-" + id);
        column.textProperty().bind(name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        column.setCellFactory(_ -> new PathListCell(text));
        table.getColumns().add(column);
    }

    private TreeTableRow<PathLine> row() {
        TreeTableRow<PathLine> row = new TreeTableRow<>();
        row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && row.getItem() != null) {
                model.press(row.getItem().part());
                event.consume();
            }
        });
        return row;
    }

    private void pressed(KeyEvent event) {
        TreeItem<PathLine> chosen = table.getSelectionModel().getSelectedItem();
        if (chosen == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        // The table forgets where its focus is when a line says something else, and arrows would go nowhere.
        if (table.getFocusModel().getFocusedIndex() < 0) {
            table.getFocusModel().focus(table.getSelectionModel().getSelectedIndex());
        }
        if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
            model.press(chosen.getValue().part());
            event.consume();
        }
    }

    private void show(List<PathLine> lines) {
        TreeItem<PathLine> root = table.getRoot();
        quietly(() -> {
            if (!update(root.getChildren(), lines)) {
                Optional<PathPart> at = Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                        .map(item -> item.getValue().part());
                Map<PathPart, Boolean> expanded = new HashMap<>();
                remember(root, expanded);
                root.getChildren().setAll(items(lines, expanded));
                at.ifPresent(this::select);
            }
        });
        share();
        table.refresh();
        say();
    }

    /// Whether the lines are of the same parts as the items, which then say what the lines do.
    private static boolean update(List<TreeItem<PathLine>> items, List<PathLine> lines) {
        if (!isOf(items, lines)) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            items.get(i).setValue(lines.get(i));
            update(items.get(i).getChildren(), lines.get(i).below());
        }
        return true;
    }

    private static boolean isOf(List<TreeItem<PathLine>> items, List<PathLine> lines) {
        if (items.size() != lines.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).getValue().part().equals(lines.get(i).part())
                    || !isOf(items.get(i).getChildren(), lines.get(i).below())) {
                return false;
            }
        }
        return true;
    }

    private static void remember(TreeItem<PathLine> item, Map<PathPart, Boolean> expanded) {
        for (TreeItem<PathLine> child : item.getChildren()) {
            if (!child.isLeaf()) {
                expanded.put(child.getValue().part(), child.isExpanded());
            }
            remember(child, expanded);
        }
    }

    private static List<TreeItem<PathLine>> items(List<PathLine> lines, Map<PathPart, Boolean> expanded) {
        List<TreeItem<PathLine>> items = new ArrayList<>();
        for (PathLine line : lines) {
            TreeItem<PathLine> item = new TreeItem<>(line);
            item.getChildren().setAll(items(line.below(), expanded));
            item.setExpanded(expanded.getOrDefault(line.part(), line.below().size() <= MOST_OPEN));
            items.add(item);
        }
        return items;
    }

    /// What is selected elsewhere is chosen here, without a wish of its own.
    private void followSelection() {
        quietly(() -> model.selected().ifPresent(part -> {
            TreeItem<PathLine> chosen = table.getSelectionModel().getSelectedItem();
            boolean within = chosen != null && part.legNumber() > 0
                    && chosen.getValue().part().legNumber() == part.legNumber();
            if (!within) {
                select(part);
            }
        }));
        table.refresh();
    }

    private void select(PathPart part) {
        find(table.getRoot(), part).ifPresent(item -> {
            table.getSelectionModel().select(item);
            int row = table.getRow(item);
            table.getFocusModel().focus(row);
            table.scrollTo(Math.max(0, row - 2));
        });
    }

    private static Optional<TreeItem<PathLine>> find(TreeItem<PathLine> item, PathPart part) {
        for (TreeItem<PathLine> child : item.getChildren()) {
            if (child.getValue().part().equals(part)) {
                return Optional.of(child);
            }
            Optional<TreeItem<PathLine>> below = find(child, part);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private void chosen(@Nullable TreeItem<PathLine> item) {
        if (item != null && !following) {
            model.light(item.getValue().part());
        }
        say();
    }

    private void say() {
        said.getChildren().clear();
        TreeItem<PathLine> item = table.getSelectionModel().getSelectedItem();
        if (item == null || item.getValue() == null) {
            said.getChildren().add(Labels.wrapped("matrix-sentence", words.now().text("path-list.help")));
            return;
        }
        said.getChildren().add(Labels.wrapped("matrix-title", item.getValue().name()));
        item.getValue()
                .said()
                .forEach(
                        sentence -> said.getChildren().add(Labels.wrapped("matrix-sentence", sentence)));
    }

    /// Runs what changes the table to show the model, so that it is not taken for a wish of the user.
    private void quietly(Runnable change) {
        boolean before = following;
        following = true;
        change.run();
        following = before;
    }
}
