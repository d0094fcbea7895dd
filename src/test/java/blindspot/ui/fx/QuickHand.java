package blindspot.ui.fx;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.robot.Motion;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/// A window for each test, and a hand for it that goes on as soon as the window is laid out and drawn: the robot it
/// extends waits at least 50 ms after each of its moves, keys and buttons, whatever the window does meanwhile.
public final class QuickHand extends ApplicationExtension {
    /// What a pulse lays out may ask for another.
    private static final int PULSES = 2;

    /// Returns when everything is done that the JavaFX thread was asked before, and is laid out and drawn.
    public static void settle() {
        CompletableFuture<Boolean> settled = new CompletableFuture<>();
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses > PULSES) {
                    stop();
                    settled.complete(true);
                }
            }
        }.start()));
        settled.join();
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {}));
    }

    @Override
    public FxRobot interact(Runnable work) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
        return settled();
    }

    @Override
    public <T> FxRobot interact(Callable<T> work) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
        return settled();
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        robotContext().getKeyboardRobot().pressNoWait(keys);
        return settled();
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        robotContext().getKeyboardRobot().releaseNoWait(keys);
        return settled();
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        press(keys);
        return release(List.of(keys).reversed().toArray(KeyCode[]::new));
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        Arrays.stream(keys).forEach(this::push);
        return this;
    }

    @Override
    public FxRobot press(MouseButton... buttons) {
        robotContext().getMouseRobot().pressNoWait(buttons);
        return settled();
    }

    @Override
    public FxRobot release(MouseButton... buttons) {
        robotContext().getMouseRobot().releaseNoWait(buttons);
        return settled();
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        press(buttons);
        return release(buttons);
    }

    @Override
    public FxRobot clickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        moveTo(place, motion);
        return clickOn(buttons);
    }

    @Override
    public FxRobot moveTo(PointQuery place, Motion motion) {
        robotContext().getMouseRobot().moveNoWait(place.query());
        return settled();
    }

    private FxRobot settled() {
        settle();
        return this;
    }
}
