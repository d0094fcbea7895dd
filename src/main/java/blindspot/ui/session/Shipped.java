package blindspot.ui.session;

import blindspot.lesson.Lesson;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.simulation.ShippedCapture;
import blindspot.source.ByteSource;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.Topology;
import java.util.List;
import java.util.Optional;

/// Records that come with their path, and with questions where they are those of a lesson.
record Shipped(Topology topology, List<ByteSource> logs, Optional<Lesson> lesson) {
    static Shipped of(Lesson lesson) {
        return new Shipped(lesson.topology(), lesson.logs(), Optional.of(lesson));
    }

    static Shipped fullCapture() {
        ShippedCapture capture = ShippedCapture.open();
        return new Shipped(capture.topology(), List.copyOf(capture.logs()), Optional.empty());
    }

    LoadResult load(LoadOptions options, Progress progress, Cancel cancel) {
        return new LoadJob(logs, FlowTable.empty(), options, _ -> {}).run(progress, cancel);
    }
}
