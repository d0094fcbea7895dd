package blindspot.ui.session;

import blindspot.capture.PictureTerms;
import blindspot.replay.Script;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.topology.Topology;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.fx.SecondFrame;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Makes the picture that is wished for last, and the script of it. Where only the records are others, and not the path
/// that they are drawn on, the picture is shown at once and its script follows: until then that of before is played, and
/// nothing where it is of another path and there are many records. Used on the JavaFX thread only.
final class Pictures {
    /// The script of no more records is made in no time.
    private static final int FEW = 50_000;

    private final LatestJob<Made> making;
    private final LatestJob<Stage<Script>> following;
    private final SecondFrame secondFrame;
    private final ReadOnlyObjectWrapper<Picture> picture;
    private final ReadOnlyObjectWrapper<Script> script;
    private Stage<Script> played;
    private boolean awaited;

    /// Counts the wishes that take the place of whatever is being made or waits for its frame.
    private int wishes;

    /// Whether a picture is being made that another wish does not take the place of, but waits for.
    private boolean moving;
    private @Nullable Runnable moved;

    /// @param script of the picture or, where it follows, of the one before, or of nothing where it is awaited
    private record Made(Picture picture, Stage<Script> script, boolean awaited) {}

    /// @param failed is told why there is no picture of what is wished for: that of before stays
    Pictures(FxJobs jobs, Topology topology, Consumer<Problem> failed) {
        making = new LatestJob<>(jobs, problem -> {
            moving = false;
            if (moved != null) {
                // What failed is not wished for any more.
                moved.run();
                return;
            }
            // Nor is what waits for its frame: all go back to the picture that is shown.
            wishes++;
            if (awaited) {
                follow();
            }
            failed.accept(problem);
        });
        following = new LatestJob<>(jobs, problem -> {
            awaited = false;
            failed.accept(problem);
        });
        secondFrame = new SecondFrame(jobs);
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

    /// Whether nothing is played only until the script of the picture is made.
    boolean scriptIsAwaited() {
        return awaited;
    }

    /// The frame after that in which the table shows a new picture. The next picture waits for it.
    SecondFrame secondFrame() {
        return secondFrame;
    }

    /// @param follows whether the script follows; else that of before is played until another picture's does, and one
    ///        wish waits until the picture of another is made, so that there are some however fast wishes come; of those
    ///        that are made before there is a frame for them, the last one is shown
    /// @param shown called when it is on the screen
    void make(PictureTerms terms, View view, boolean follows, Runnable shown) {
        moved = null;
        if (follows) {
            moving = false;
        } else if (moving) {
            moved = () -> make(terms, view, false, shown);
            return;
        } else {
            moving = true;
        }
        wishes += follows ? 1 : 0;
        int mine = wishes;
        following.cancel();
        Picture before = picture.get();
        Stage<Script> script = played;
        making.start((_, cancel) -> made(before, script, before.next(terms, view, cancel), cancel),
                made -> {
                    moving = false;
                    secondFrame.afterwards(() -> {
                        if (mine == wishes) {
                            show(made, follows, shown);
                        }
                    });
                    Runnable next = moved;
                    if (next != null) {
                        next.run();
                    }
                });
    }

    private static Made made(Picture before, Stage<Script> script, Picture now, Cancel cancel) {
        if (now.isDrawnAs(before)) {
            return new Made(now, script, false);
        }
        boolean awaited = now.kept().size() > FEW;
        return new Made(now, awaited ? now.noScript(cancel) : now.script(script, cancel), awaited);
    }

    private void show(Made made, boolean follows, Runnable shown) {
        // Where the script of the picture before has not come yet, nobody plays what goes with neither.
        awaited = made.awaited || (awaited && made.script.equals(played));
        played = made.script;
        picture.set(made.picture);
        shown.run();
        if (follows || awaited) {
            follow();
        }
    }

    /// A picture is wished for soon: its work need not wait for the script of the one that is shown.
    void makeRoom() {
        following.cancel();
    }

    /// Or it is not, after all.
    void goOn() {
        follow();
    }

    private void follow() {
        Picture shown = picture.get();
        Stage<Script> before = played;
        following.start((_, cancel) -> shown.script(before, cancel), made -> {
            awaited = false;
            played = made;
            script.set(made.value());
        });
    }
}
