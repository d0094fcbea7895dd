package blindspot.ui.mapping;

import atlantafx.base.theme.Styles;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.Labels;
import blindspot.ui.control.Shown;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import blindspot.ui.session.DraggedMember;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of interfaces and addresses, what can be done with the selected one above it, and what is known of it below.
public final class MappingView extends VBox {
    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");

    private final MappingModel model;
    private final Words words;
    private final TableView<MappingRow> table = new TableView<>();
    private final TextField search = new TextField();
    private final TextField vpcName = new TextField();
    private final BooleanProperty naming = new SimpleBooleanProperty(false);
    private final ContextMenu menu;
    private boolean following;

    /// @param save asks where to save what is drawn
    public MappingView(MappingModel model, Runnable save) {
        this.model = model;
        words = model.session().words();
        MappingMenu choices = new MappingMenu(model, this::nameVpc);
        menu = choices.contextMenu();
        getStyleClass().add("mapping");
        MenuButton change = new MenuButton();
        change.setId("mapping-change");
        change.textProperty().bind(words.text("mapping.change"));
        change.disableProperty().bind(model.selected().map(Optional::isEmpty));
        choices.fillOnShowing(change);
        buildTable();
        getChildren().setAll(bar(change, save), notice(), table, detail());
        VBox.setVgrow(table, Priority.ALWAYS);
        model.open().subscribe(open -> {
            if (open) {
                table.requestFocus();
            }
        });
    }

    private HBox bar(MenuButton change, Runnable save) {
        search.setId("mapping-search");
        search.promptTextProperty().bind(words.text("mapping.search"));
        search.accessibleTextProperty().bind(search.promptTextProperty());
        search.textProperty().bindBidirectional(model.list().search());
        search.setPrefColumnCount(10);
        HBox.setHgrow(search, Priority.SOMETIMES);
        Button undo = Buttons.whole("mapping-undo", words.text("mapping.undo"), model.own()::undo);
        undo.disableProperty().bind(model.own().undoable().not());
        Button redo = Buttons.whole("mapping-redo", words.text("mapping.redo"), model.own()::redo);
        redo.disableProperty().bind(model.own().redoable().not());
        Button forget = Buttons.whole("mapping-forget", words.text("mapping.forget"), model::forget);
        forget.disableProperty().bind(model.isSelectedSet().not());
        Button all = Buttons.whole("mapping-forget-all", words.text("mapping.forget-all"), model.own()::forgetAll);
        all.disableProperty().bind(model.isAnythingSet().not());
        Button saving = Buttons.whole("mapping-save", words.text("mapping.save"), save);
        saving.disableProperty().bind(model.canBeSaved().not());
        Button close = Buttons.whole("mapping-close", words.text("mapping.close"), () -> model.open().set(false));
        change.setMinWidth(USE_PREF_SIZE);
        Stream.of(change, undo, redo, forget, all, saving, close)
                .forEach(each -> each.getStyleClass().add(Styles.SMALL));
        HBox bar = new HBox(search, change, undo, redo, forget, all, saving, close);
        bar.getStyleClass().add("mapping-bar");
        return bar;
    }

    /// Why nothing can be set while a file states the path.
    private HBox notice() {
        Label stated = Labels.wrapped("mapping-stated");
        stated.textProperty().bind(words.text("mapping.stated"));
        HBox.setHgrow(stated, Priority.ALWAYS);
        Button release = Buttons.whole("mapping-release", words.text("mapping.release"), model::letRecordsTell);
        release.getStyleClass().add(Styles.SMALL);
        HBox notice = new HBox(stated, release);
        notice.getStyleClass().add("mapping-notice");
        Shown.when(notice, model.isStated());
        return notice;
    }

    /// What is known of the selected one, else how many there are.
    private HBox detail() {
        Label explanation = Labels.wrapped("mapping-explanation");
        explanation.setId("mapping-explanation");
        explanation.textProperty().bind(model.explanation());
        HBox.setHgrow(explanation, Priority.ALWAYS);
        explanation.setMaxWidth(Double.MAX_VALUE);
        Button records = Buttons.whole("mapping-records", words.text("mapping.show-records"), model::showRecords);
        records.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        Shown.when(records, model.selected().map(Optional::isPresent));
        vpcName.setId("mapping-vpc-name");
        vpcName.promptTextProperty().bind(words.text("mapping.vpc.prompt"));
        vpcName.accessibleTextProperty().bind(vpcName.promptTextProperty());
        vpcName.setOnAction(_ -> {
            model.nameVpc(vpcName.getText());
            endNaming();
        });
        vpcName.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                endNaming();
                event.consume();
            }
        });
        Shown.when(vpcName, naming);
        Button settle = Buttons.whole("mapping-settle-vpc", model.vpcQuestion(), model::settleVpc);
        settle.getStyleClass().add(Styles.SMALL);
        Shown.when(settle, settle.textProperty().isNotEmpty());
        HBox detail = new HBox(explanation, vpcName, settle, records);
        detail.getStyleClass().add("mapping-detail");
        return detail;
    }

    private void nameVpc() {
        vpcName.clear();
        naming.set(true);
        vpcName.requestFocus();
    }

    private void endNaming() {
        naming.set(false);
        table.requestFocus();
    }

    private void buildTable() {
        table.setId("mapping-table");
        table.getStyleClass().addAll("mapping-table", Styles.DENSE);
        table.setItems(model.list().rows());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.accessibleTextProperty().bind(words.text("mapping.table"));
        table.accessibleHelpProperty().bind(words.text("mapping.help"));
        Label nothing = new Label();
        Wrapping.wrap(nothing);
        nothing.textProperty().bind(model.list().whyNothing());
        table.setPlaceholder(nothing);
        table.getColumns().setAll(Stream.of(MappingColumn.values()).map(this::column).toList());
        table.setRowFactory(_ -> row());
        table.setSortPolicy(_ -> {
            List<TableColumn<MappingRow, ?>> by = table.getSortOrder();
            model.list()
                    .sortBy(
                            by.stream().findFirst().map(MappingView::of),
                            !by.isEmpty() && by.getFirst().getSortType() == TableColumn.SortType.DESCENDING);
            return true;
        });
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!following) {
                model.select(Optional.ofNullable(row));
            }
        });
        model.selected().subscribe(this::show);
        model.list().rows().addListener((ListChangeListener<MappingRow>) _ -> show(model.selected().get()));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void show(Optional<MappingRow> selected) {
        following = true;
        if (selected.isEmpty()) {
            table.getSelectionModel().clearSelection();
        } else if (!selected.get().equals(table.getSelectionModel().getSelectedItem())) {
            int at = model.list().rows().indexOf(selected.get());
            table.getSelectionModel().clearAndSelect(at);
            table.scrollTo(Math.max(0, at - 1));
        }
        following = false;
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, CONTEXT_MENU -> openMenu();
            case DELETE, BACK_SPACE -> model.forget();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Below the selected row.
    private void openMenu() {
        if (model.selected().get().isPresent()) {
            table.lookupAll(".table-row-cell")
                    .stream()
                    .filter(each -> each instanceof TableRow<?> row && row.isSelected())
                    .findFirst()
                    .ifPresentOrElse(row -> menu.show(row, Side.BOTTOM, 0, 0), () -> menu.show(table, Side.TOP, 0, 0));
        }
    }

    private TableColumn<MappingRow, MappingRow> column(MappingColumn column) {
        TableColumn<MappingRow, MappingRow> shown = new TableColumn<>();
        shown.setUserData(column);
        shown.setId("mapping-" + column.code());
        shown.setPrefWidth(column.width());
        shown.textProperty().bind(switch (column) {
            case WHO -> words.text("mapping.column.who");
            case ROLE -> words.text("mapping.column.role");
            case VPC -> words.text("mapping.column.vpc");
            case NODE -> words.text("mapping.column.node");
            case KNOWN -> words.text("mapping.column.known");
        });
        shown.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        shown.setCellFactory(_ -> new Cell(column));
        return shown;
    }

    private static MappingColumn of(TableColumn<MappingRow, ?> column) {
        return (MappingColumn) column.getUserData();
    }

    private TableRow<MappingRow> row() {
        TableRow<MappingRow> row = new TableRow<>() {
            @Override
            protected void updateItem(@Nullable MappingRow item, boolean empty) {
                super.updateItem(item, empty);
                pseudoClassStateChanged(SET, item != null && !empty && item.isSet());
            }
        };
        row.setContextMenu(menu);
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openMenu();
            }
        });
        row.setOnDragDetected(event -> {
            MappingRow item = row.getItem();
            if (item != null && !row.isEmpty()) {
                item.member().ifPresent(member -> DraggedMember.start(row, member));
                event.consume();
            }
        });
        return row;
    }

    /// What a column says of a row, with all of it in a tooltip.
    private static final class Cell extends TableCell<MappingRow, MappingRow> {
        private final MappingColumn column;
        private final Tooltip whole = new Tooltip();

        Cell(MappingColumn column) {
            this.column = column;
            if (column == MappingColumn.WHO) {
                getStyleClass().add("mono");
            }
            if (column == MappingColumn.VPC) {
                // The end of an id tells it from others.
                setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            }
        }

        @Override
        protected void updateItem(@Nullable MappingRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setText("");
                setTooltip(null);
            } else {
                setText(row.text(column));
                whole.setText(column == MappingColumn.WHO ? row.name() : row.text(column));
                setTooltip(whole);
            }
        }
    }
}
