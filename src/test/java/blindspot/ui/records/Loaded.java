package blindspot.ui.records;

import blindspot.i18n.Language;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.source.LocalFile;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Records for tests: the lesson's, or any lines.
final class Loaded {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final Path LESSON = Path.of("assets", "lessons", "privatelink");

    private Loaded() {}

    static Topology lessonTopology() {
        return TopologyFile.read(LESSON.resolve("topology.json"));
    }

    static LoadResult lesson() {
        return load(LESSON.resolve("vpc-a.log"), LESSON.resolve("vpc-b.log"));
    }

    static LoadResult lines(Path folder, String... lines) {
        try {
            return load(Files.write(folder.resolve("some.log"), List.of(lines)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Records that have nothing but times, one a second.
    static FlowTable rows(int rows) {
        FlowTableBuilder builder = new FlowTableBuilder();
        builder.begin("many", List.of(FieldName.of(Field.START), FieldName.of(Field.END)));
        for (int row = 0; row < rows; row++) {
            builder.number(1_664_883_467 + row);
            builder.number(1_664_883_468 + row);
            builder.endRow(row);
        }
        return builder.build();
    }

    static Session emptySession() {
        return new Session(FxJobs.onCallersThread(), lessonTopology(), Language.ENGLISH, TOKYO);
    }

    static Session sessionOf(FlowTable table) {
        Session session = emptySession();
        session.show(table, session.topology(), false);
        return session;
    }

    private static LoadResult load(Path... paths) {
        List<LocalFile> files = new ArrayList<>();
        for (Path path : paths) {
            files.add(new LocalFile(path, path.toFile().length()));
        }
        return new LoadJob(files, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {}).run(Progress.NONE, new Cancel());
    }
}
