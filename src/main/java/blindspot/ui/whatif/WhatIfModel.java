package blindspot.ui.whatif;

import blindspot.i18n.Messages;
import blindspot.model.Field;
import blindspot.source.WholeFile;
import blindspot.task.ProblemException;
import blindspot.template.BucketName;
import blindspot.template.CreateCommand;
import blindspot.template.Recording;
import blindspot.template.Resource;
import blindspot.template.StackTemplate;
import blindspot.template.TrafficType;
import blindspot.topology.Topology;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.Pretending;
import blindspot.ui.session.Session;
import blindspot.whatif.PretendedLogs;
import blindspot.whatif.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What is pretended, in words, the wishes to change it, and the text that makes AWS create it.
public final class WhatIfModel {
    /// What the text is.
    enum Made {
        /// For a shell.
        COMMANDS("what-if.made.commands", "create-flow-logs.sh"),
        /// For CloudFormation.
        STACK("what-if.made.stack", "flow-logs.json");

        private final String key;
        private final String fileName;

        Made(String key, String fileName) {
            this.key = key;
            this.fileName = fileName;
        }

        /// Of its name in the message bundles.
        String key() {
            return key;
        }

        /// What a file of it is called unless somebody calls it otherwise.
        String fileName() {
            return fileName;
        }
    }

    private final Session session;
    private final Pretending pretending;
    private final ObservableValue<WhatIfPage> page;
    private final ReadOnlyObjectWrapper<Made> made = new ReadOnlyObjectWrapper<>(Made.COMMANDS);
    private final ReadOnlyStringWrapper bucket = new ReadOnlyStringWrapper("");
    private final ObservableValue<String> bucketFault;
    private final ObservableValue<String> text;
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final LatestJob<Path> saving;

    public WhatIfModel(Session session, Pretending pretending, FxJobs jobs) {
        this.session = session;
        this.pretending = pretending;
        saving = LatestJob.thatWaits(jobs, session::fail);
        page = Bindings.createObjectBinding(
                this::pageNow, pretending.logs(), session.messages(), session.picture());
        text = Bindings.createStringBinding(
                this::textNow, pretending.logs(), session.messages(), session.picture(), made, bucket);
        bucketFault = Bindings.createStringBinding(this::bucketFaultNow, bucket, session.messages());
        text.subscribe(() -> saved.set(""));
    }

    Pretending pretending() {
        return pretending;
    }

    ObservableValue<WhatIfPage> page() {
        return page;
    }

    ReadOnlyObjectProperty<Made> made() {
        return made.getReadOnlyProperty();
    }

    void make(Made wanted) {
        made.set(wanted);
    }

    /// The name of the bucket that the logs are delivered to; empty where the text leaves it open.
    ReadOnlyStringProperty bucket() {
        return bucket.getReadOnlyProperty();
    }

    void deliverTo(String name) {
        bucket.set(name.strip());
    }

    /// Why S3 would not take the name; empty where it would, and where there is none. Until then the text leaves it open.
    ObservableValue<String> bucketFault() {
        return bucketFault;
    }

    private String bucketFaultNow() {
        Messages messages = session.messages().get();
        try {
            bucketNow();
            return "";
        } catch (ProblemException e) {
            return messages.text("path.sentences", messages.problem(e.problem()), messages.remedy(e.problem()));
        }
    }

    private @Nullable BucketName bucketNow() {
        return bucket.get().isEmpty() ? null : new BucketName(bucket.get());
    }

    /// The text, or why there is none.
    ObservableValue<String> text() {
        return text;
    }

    /// That the text was written, and where; empty until it is.
    ReadOnlyStringProperty saved() {
        return saved.getReadOnlyProperty();
    }

    void use(Scope.Level level) {
        if (level != logs().level()) {
            pretending.pretend(logs().at(level, session.topology()));
        }
    }

    void monitor(Scope scope, boolean wanted) {
        pretending.pretend(logs().with(scope, wanted));
    }

    void record(TrafficType type) {
        record(new Recording(type, recording().interval(), recording().fields()));
    }

    /// @param seconds 60 or 600
    void sumUpTo(int seconds) {
        record(new Recording(recording().trafficType(), seconds, recording().fields()));
    }

    /// @param name as [Recording#fields] takes it
    void chooseFields(String name) {
        record(new Recording(recording().trafficType(), recording().interval(), Recording.fields(name)));
    }

    /// Whether the fields are those of this name.
    static boolean isFormat(WhatIfPage page, String name) {
        return page.logs().recording().fields().equals(Recording.fields(name));
    }

    /// With or without a field, behind those that are chosen. The last one stays: a record has at least one.
    void choose(Field field, boolean wanted) {
        List<Field> fields = new ArrayList<>(recording().fields());
        if (wanted && !fields.contains(field)) {
            fields.add(field);
        } else if (!wanted && fields.size() > 1) {
            fields.remove(field);
        }
        record(new Recording(recording().trafficType(), recording().interval(), fields));
    }

    private void record(Recording recording) {
        pretending.pretend(logs().recording(recording));
    }

    private PretendedLogs logs() {
        return pretending.logs().get();
    }

    private Recording recording() {
        return logs().recording();
    }

    private WhatIfPage pageNow() {
        return new WhatIfWords(session.topology(), session.messages().get()).of(logs());
    }

    private String textNow() {
        Messages messages = session.messages().get();
        Topology topology = session.topology();
        List<Resource> resources = logs().resources(topology);
        if (resources.isEmpty()) {
            return messages.text("what-if.none");
        }
        try {
            BucketName named = bucketFaultNow().isEmpty() ? bucketNow() : null;
            return switch (made.get()) {
                case COMMANDS -> new CreateCommand(named, null, recording()).text(resources);
                case STACK -> new StackTemplate(named, recording())
                        .text(resources, messages.text("cli.template.stack", messages.text("cli.template.costs")));
            };
        } catch (ProblemException e) {
            return messages.problem(e.problem()) + "\n" + messages.remedy(e.problem());
        }
    }

    /// Whether there is a text to be copied or saved.
    boolean hasText() {
        List<Resource> resources = logs().resources(session.topology());
        return !resources.isEmpty() && Resource.problem(resources).isEmpty();
    }

    /// Writes the text of now into a file.
    void save(Path file) {
        String content = text.getValue();
        saving.start((_, _) -> write(file, content), written -> saved.set(
                session.messages().get().text("cli.template.written", written.toString())));
    }

    private static Path write(Path file, String content) {
        new WholeFile(file).writeText(content);
        return file;
    }
}
