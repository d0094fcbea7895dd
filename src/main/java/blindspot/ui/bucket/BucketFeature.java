package blindspot.ui.bucket;

import static blindspot.ui.feature.Command.Menu.FILE;
import static blindspot.ui.feature.Shortcut.chord;

import blindspot.model.TimeRange;
import blindspot.settings.Settings;
import blindspot.source.Location;
import blindspot.ui.control.Overlay;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.session.OpenBuckets;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;

/// Asks for flow logs in S3 above the window.
public final class BucketFeature implements Feature {
    private final BucketModel model;
    private final BucketView view;
    private final Overlay overlay;

    public BucketFeature(BucketModel model, OpenBuckets buckets, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
        view = new BucketView(model, overlay::close);
        buckets.onReading(() -> overlay.close(view));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.in(FILE, "open-bucket", this::ask, chord("Shortcut+Shift+S")));
    }

    @Override
    public void restore(Settings remembered) {
        model.kept().restore(remembered.opening().keepsObjects());
    }

    @Override
    public Settings remember(Settings settings) {
        return settings.withOpening(
                opening -> opening.withKeepsObjects(model.kept().wantedAlways()));
    }

    @Override
    public List<Observable> remembered() {
        return List.of(model.kept().wanted());
    }

    public void ask() {
        model.start();
        overlay.open(view);
    }

    /// Asks about a bucket that the user pointed at.
    public void ask(Location.S3 location, Optional<TimeRange> span) {
        overlay.open(view);
        model.start(location, span);
    }
}
