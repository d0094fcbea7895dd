package blindspot.ui.session;

import blindspot.capture.PictureTerms;
import blindspot.replay.Script;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.topology.Topology;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Makes the picture that is wished for last, and the script of it. Where only the records are others, and not the path
/// that they are drawn on, the picture is shown at once and its script follows: until then that of before is played. Used
/// on the JavaFX thread only.
final class Pictures {
    private final LatestJob<Made> making;
    private final LatestJob<Stage<Script>> following;
    private final ReadOnlyObjectWrapper<Picture> picture;
    private final ReadOnlyObjectWrapper<Script> script;
    private Stage<Script> played;

    /// @param script of the picture or, where it follows, of the one before
    private record Made(Picture picture, Stage<Script> script) {}

    /// @param failed is told why there is no picture of what was wished for: that of before stays
    Pictures(FxJobs jobs, Topology topology, Consumer<Problem> failed) {
        making = new LatestJob<>(jobs, failed);
        following = new LatestJob<>(jobs, failed);
        picture = new ReadOnlyObjectWrapper<>(Picture.empty(topology));
        played = picture.get().script(null, new Cancel());
        script = new ReadOnlyObjectWrapper<>(played.value());
        // Before anybody else hears of the picture: whoever does finds the script that goes with it.
        picture.addListener(_ -> script.set(played.value()));
    }

    ReadOnlyObjectProperty<Picture> picture() {
        return picture.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Script> script() {
        return script.getReadOnlyProperty();
    }

    /// @param follows whether the script follows; else that of before is played until another picture's does
    /// @param shown called when it is on the screen
    void make(PictureTerms terms, View view, boolean follows, Runnable shown) {
        following.cancel();
        Picture before = picture.get();
        Stage<Script> script = played;
        making.start(
                (_, cancel) -> {
                    Picture made = before.next(terms, view, cancel);
                    return new Made(made, made.isDrawnAs(before) ? script : made.script(script, cancel));
                },
                made -> {
                    played = made.script;
                    picture.set(made.picture);
                    shown.run();
                    if (follows) {
                        follow();
                    }
                });
    }

    private void follow() {
        Picture shown = picture.get();
        Stage<Script> before = played;
        following.start((_, cancel) -> shown.script(before, cancel), made -> {
            played = made;
            script.set(made.value());
        });
    }
}
