package blindspot.ui.diagram;

import blindspot.layout.Placement.StrandPlace;
import blindspot.ui.control.UsesKeys;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Explained.Subject;
import blindspot.ui.feature.Topic;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// One leg of the path as a target to press, behind what is painted of it. It can be focused; Space, Enter or a click
/// press it.
final class LegControl extends Region {
    private final StringProperty said = new SimpleStringProperty("");
    private boolean asking;
    private boolean hatched;
    private List<StrandPlace> strands = List.of();

    /// The height at which the pointer was last, in the coordinates of the picture.
    private double pointed = Double.NaN;

    LegControl(Runnable press) {
        setManaged(false);
        getStyleClass().add("leg");
        UsesKeys.mark(this, KeyCode.SPACE);
        Press.onClick(this, press);
        Tooltips.install(this, said);
        Explained.mark(this, () -> new Subject(topic(), said.get(), Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointed = getLayoutY() + event.getY());
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pointed = Double.NaN);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE || (event.getCode() == KeyCode.ENTER && !asking)) {
                press.run();
                event.consume();
            }
        });
    }

    /// What is said of the leg.
    void say(String words) {
        setAccessibleText(words);
        said.set(words);
    }

    /// What is painted of the leg: lanes of its strands, or a tube.
    void draw(boolean tube, List<StrandPlace> drawn) {
        hatched = tube;
        strands = List.copyOf(drawn);
    }

    /// What the pointer is at.
    private Topic topic() {
        boolean onLane = strands.stream()
                .anyMatch(strand -> Math.abs(pointed - strand.line().y1()) < 2 * strand.apart());
        return hatched ? Topic.TUBE : onLane ? Topic.LANE : Topic.LEG;
    }

    /// While a question is asked, Space marks the leg and Enter is left to the question.
    void setAsking(boolean wanted) {
        asking = wanted;
    }
}
