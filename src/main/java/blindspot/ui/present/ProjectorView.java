package blindspot.ui.present;

import blindspot.ui.control.Labels;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The picture alone, as large as the window has room, with a line above it and the words below. Takes the picture from
/// where it is in the window, and gives it back.
final class ProjectorView extends BorderPane {
    private final Region picture;
    private final ObservableValue<Caption> caption;
    private final Label title = new Label();
    private final Label counter = new Label();
    private final Label sentence = Labels.wrapped("projector-sentence");
    private final Label more = Labels.wrapped("projector-more");
    private final Label keys = Labels.wrapped("projector-keys");
    private Subscription following = Subscription.EMPTY;
    private @Nullable Pane home;
    private int place;

    ProjectorView(Region picture, ObservableValue<Caption> caption) {
        this.picture = picture;
        this.caption = caption;
        getStyleClass().add("projector");
        title.getStyleClass().add("projector-title");
        title.setMinWidth(0);
        counter.getStyleClass().addAll("mono", "projector-counter");
        counter.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(title, space, counter);
        top.getStyleClass().add("projector-top");
        top.setAlignment(Pos.BASELINE_LEFT);
        VBox said = new VBox(sentence, more);
        said.getStyleClass().add("projector-caption");
        VBox bottom = new VBox(said, keys);
        bottom.getStyleClass().add("projector-bottom");
        setTop(top);
        setBottom(bottom);
        setVisible(false);
    }

    void takePicture() {
        if (picture.getParent() instanceof Pane parent && home == null) {
            home = parent;
            place = parent.getChildren().indexOf(picture);
            setCenter(picture);
            setVisible(true);
            following = caption.subscribe(this::show);
        }
    }

    void givePictureBack() {
        following.unsubscribe();
        setVisible(false);
        if (home != null) {
            setCenter(null);
            home.getChildren().add(place, picture);
            home = null;
        }
    }

    private void show(Caption now) {
        title.setText(now.title());
        counter.setText(now.counter());
        sentence.setText(now.sentence());
        more.setText(now.more());
        keys.setText(now.keys());
        more.setVisible(!now.more().isEmpty());
        more.setManaged(!now.more().isEmpty());
    }
}
