package blindspot.ui;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/// Tells how much real time went by, frame by frame, while it runs. Stopped, it costs nothing.
final class Ticker {
    private final AnimationTimer timer;
    private long last = -1;
    private boolean running;

    Ticker(LongConsumer elapsedNanos) {
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (last >= 0) {
                    elapsedNanos.accept(now - last);
                }
                last = now;
            }
        };
    }

    void run(boolean wanted) {
        if (wanted != running) {
            running = wanted;
            last = -1;
            if (wanted) {
                timer.start();
            } else {
                timer.stop();
            }
        }
    }

    boolean running() {
        return running;
    }
}
