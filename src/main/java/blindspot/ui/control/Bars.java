package blindspot.ui.control;

import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// How many there are of each of several things: a bar and a number; where it was counted twice, the first time above the
/// second, which is filled.
public final class Bars extends GridPane {
    /// A thing that was counted.
    ///
    /// @param name what was counted
    /// @param again the second count, where there is one
    public record Line(String name, Count first, Optional<Count> again) {}

    /// How many there were of it.
    ///
    /// @param part of the longest bar, from 0 to 1
    public record Count(int number, double part) {}

    public Bars() {
        getStyleClass().add("bars");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(35);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        bars.setHalignment(HPos.LEFT);
        getColumnConstraints().setAll(names, bars);
    }

    public void show(List<Line> lines) {
        getChildren().clear();
        for (int row = 0; row < lines.size(); row++) {
            Line line = lines.get(row);
            VBox bars = new VBox(bar(line.first(), line.again().isPresent()));
            line.again().ifPresent(again -> bars.getChildren().add(bar(again, false)));
            addRow(row, Labels.wrapped("bars-name", line.name()), bars);
        }
    }

    /// A bar of so many parts of its place, with its number behind it.
    private static HBox bar(Count count, boolean earlier) {
        Region bar = new Region();
        bar.getStyleClass().setAll("bar-of-hands", earlier ? "earlier" : "latest");
        StackPane place = new StackPane();
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.getChildren().setAll(bar);
        place.setAlignment(Pos.CENTER_LEFT);
        bar.setVisible(count.part() > 0);
        bar.maxWidthProperty().bind(place.widthProperty().multiply(count.part()));
        Label number = new Label(Integer.toString(count.number()));
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(place, number);
        row.getStyleClass().add("bar-row");
        return row;
    }
}
