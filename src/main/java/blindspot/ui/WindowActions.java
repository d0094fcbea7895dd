package blindspot.ui;

import blindspot.replay.Playback;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// What commands do to the window as a whole.
final class WindowActions implements AppActions {
    private static final double MINUTE = 60_000;

    private final App app;

    WindowActions(App app) {
        this.app = app;
    }

    @Override
    public void openFiles() {}

    @Override
    public void openFolder() {}

    @Override
    public void openLesson() {
        app.openLesson();
    }

    @Override
    public void showReport() {}

    @Override
    public void closeAll() {}

    @Override
    public void quit() {
        app.scene().getWindow().hide();
    }

    @Override
    public void nextTheme() {}

    @Override
    public void nextZone() {
        List<ZoneId> zones = List.of(ZoneId.systemDefault(), ZoneOffset.UTC, ZoneId.of("Asia/Tokyo"));
        int now = zones.indexOf(app.session().zone().get());
        app.session().showTimesIn(zones.get((now + 1) % zones.size()));
    }

    @Override
    public void nextMotion() {}

    @Override
    public void cyclePanes(int by) {}

    @Override
    public void resetLayout() {
        app.window().setDivider(0.55);
    }

    @Override
    public void showShortcuts() {
        app.window().showShortcuts();
    }

    @Override
    public void showAbout() {}

    @Override
    public void journeyToggle() {
        app.journey().toggle();
    }

    @Override
    public void journeyStep(int by) {
        if (by > 0) {
            app.journey().forward();
        } else {
            app.journey().back();
        }
    }

    @Override
    public void quizLockIn() {
        app.quiz().lockIn();
    }

    @Override
    public void quizGoOn() {
        app.quiz().reveal();
    }

    @Override
    public double interval() {
        Playback playback = app.player().playback().get();
        return Math.max(1000, Math.min(MINUTE, (playback.end() - playback.start()) / 10.0));
    }
}
