package blindspot.ui.format;

import blindspot.decode.RecordFormat;
import blindspot.decode.guess.ColumnGuess;
import blindspot.decode.guess.FormatGuess;
import blindspot.load.FileReport;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.ui.format.FormatColumn.Trust;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Asks for the format of files that nothing names the format of, one file after the other.
///
/// The text is what counts: choosing a field for a column changes the text, and a text that is right changes the
/// columns. While it is wrong the columns stay as they were.
public final class FormatModel {
    private final OpenSession open;
    private final Set<String> skipped = new HashSet<>();
    private final ReadOnlyObjectWrapper<Optional<FileReport>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<FormatColumn>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty all = new SimpleBooleanProperty(true);
    private List<ColumnGuess> proposal = List.of();
    private boolean putOff;

    public FormatModel(OpenSession open) {
        this.open = open;
        text.subscribe(this::check);
        open.waitingForFormat().subscribe(waiting -> {
            if (file.get().isPresent() && !waiting.contains(file.get().get())) {
                next();
            }
        });
    }

    Session session() {
        return open.session();
    }

    /// Asks for the first file that waits and was not skipped. False when there is none, and nothing is asked.
    public boolean ask() {
        if (file.get().isEmpty()) {
            putOff = false;
            next();
        }
        return file.get().isPresent();
    }

    /// Asks for the skipped files as well.
    public boolean askAgain() {
        skipped.clear();
        return ask();
    }

    /// The file that is asked about; empty while nothing is asked.
    public ReadOnlyObjectProperty<Optional<FileReport>> file() {
        return file.getReadOnlyProperty();
    }

    /// Its name, without the folders.
    String fileName() {
        String name = file.get().map(FileReport::name).orElse("");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    long lines() {
        return file.get().map(asked -> asked.decoded().lines()).orElse(0L);
    }

    /// How many of the lines that were looked at have another number of values than the others, and how many were looked
    /// at.
    long misfits() {
        return file.get().map(asked -> guess(asked).misfits()).orElse(0);
    }

    long looked() {
        return file.get().map(asked -> guess(asked).lines()).orElse(0);
    }

    ReadOnlyObjectProperty<List<FormatColumn>> columns() {
        return columns.getReadOnlyProperty();
    }

    /// The format as text: names, or AWS's `${…}`.
    StringProperty text() {
        return text;
    }

    /// Why the text is no format for these lines; empty when it is one.
    ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the format is for all files that [#alike] counts.
    BooleanProperty all() {
        return all;
    }

    /// How many files wait whose lines have as many values as this one's, this one too.
    int alike() {
        return alikes().size();
    }

    /// The names that can be chosen for a column: what it is proposed to be, and AWS's.
    List<String> choices(FormatColumn column) {
        String proposed = proposal.get(column.place() - 1).name().text();
        return Stream.concat(Stream.of(proposed), Stream.of(Field.values()).map(Field::fieldName)).distinct().toList();
    }

    /// Reads a column, counted from 1, as this field. A column that was read as it gets the one that this one was read as.
    void choose(int place, String name) {
        List<String> names = new ArrayList<>(columns.get().stream().map(FormatColumn::name).toList());
        String wanted = name.isBlank() ? ColumnGuess.placeholder(place - 1).text() : name.strip();
        int other = names.indexOf(wanted);
        if (other >= 0) {
            Collections.swap(names, place - 1, other);
        } else {
            names.set(place - 1, wanted);
        }
        text.set(String.join(" ", names));
    }

    /// Reads the file in this format, and those like it when that is wished, and goes on with the next one.
    void accept() {
        if (file.get().isEmpty() || problem.get().isPresent()) {
            return;
        }
        RecordFormat format = RecordFormat.parse(text.get());
        List<FileReport> files = all.get() ? alikes() : List.of(file.get().get());
        files.forEach(answered -> skipped.add(answered.name()));
        next();
        open.readAs(files, format);
    }

    /// Leaves the file as it is, with its problem in the load report, and goes on with the next one.
    void skip() {
        putOff = true;
        file.get().ifPresent(asked -> skipped.add(asked.name()));
        next();
    }

    /// Asks nothing more of what waits now; it stays in the load report.
    void close() {
        if (file.get().isPresent()) {
            open.waitingForFormat().getValue().forEach(waiting -> skipped.add(waiting.name()));
            next();
        }
    }

    /// Whether the last questions ended with a file that was skipped.
    public boolean putOff() {
        return putOff;
    }

    private void next() {
        Optional<FileReport> asked = open.waitingForFormat()
                .getValue()
                .stream()
                .filter(waiting -> !skipped.contains(waiting.name()))
                .findFirst();
        proposal = asked.map(FormatModel::guess).map(FormatGuess::columns).orElse(List.of());
        columns.set(asked.map(FormatModel::guess).map(this::proposed).orElse(List.of()));
        file.set(asked);
        text.set(String.join(" ", proposal.stream().map(column -> column.name().text()).toList()));
        check(text.get());
    }

    private List<FormatColumn> proposed(FormatGuess guess) {
        List<FormatColumn> proposed = new ArrayList<>();
        for (int i = 0; i < guess.columns().size(); i++) {
            int place = i;
            List<String> values = guess.sample()
                    .stream()
                    .map(line -> place < line.size() ? line.get(place) : "")
                    .toList();
            ColumnGuess column = guess.columns().get(i);
            proposed.add(new FormatColumn(i + 1, column.name().text(), trust(column), values));
        }
        return proposed;
    }

    private static Trust trust(ColumnGuess column) {
        return switch (column.confidence()) {
            case SURE -> Trust.SURE;
            case LIKELY -> Trust.LIKELY;
            case GUESS -> Trust.GUESS;
            case NONE -> Trust.NONE;
        };
    }

    private void check(String wanted) {
        if (columns.get().isEmpty()) {
            problem.set(Optional.empty());
            return;
        }
        try {
            List<FieldName> names = RecordFormat.parse(wanted).fields();
            if (names.size() != columns.get().size()) {
                problem.set(Optional.of(new Problem(
                        "format-other-length",
                        Integer.toString(names.size()),
                        Integer.toString(columns.get().size()))));
                return;
            }
            problem.set(Optional.empty());
            columns.set(named(names));
        } catch (ProblemException e) {
            problem.set(Optional.of(e.problem()));
        }
    }

    private List<FormatColumn> named(List<FieldName> names) {
        return columns.get()
                .stream()
                .map(column -> {
                    FieldName name = names.get(column.place() - 1);
                    ColumnGuess guess = proposal.get(column.place() - 1);
                    Trust trust = name.equals(guess.name()) ? trust(guess) : Trust.CHOSEN;
                    return new FormatColumn(column.place(), name.text(), trust, column.values());
                })
                .toList();
    }

    private List<FileReport> alikes() {
        return open.waitingForFormat()
                .getValue()
                .stream()
                .filter(waiting -> guess(waiting).columns().size() == columns.get().size())
                .toList();
    }

    private static FormatGuess guess(FileReport waiting) {
        return Objects.requireNonNull(waiting.decoded().guess());
    }
}
