package blindspot.answer;

import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import java.util.List;
import java.util.stream.Stream;

/// What answers of every kind begin with: what is asked, of which records, and what the keys are.
abstract sealed class Answering permits FlowAnswers, OddRecords, PlaceAnswers, TrafficAnswers {
    final Asking asking;
    final FlowTable table;
    final Records records;
    final Keys keys;
    final List<Caveat> limits;
    final Cancel cancel;

    /// @param limits what limits the answer, to be added to
    Answering(Asking asking, List<Caveat> limits, Cancel cancel) {
        this.asking = asking;
        this.limits = limits;
        this.cancel = cancel;
        table = asking.table();
        records = new Records(asking.known());
        keys = new Keys(asking.known());
    }

    /// The names of the keys that are asked for, else these.
    final List<String> by(Field... fields) {
        return asking.by().isEmpty() ? Stream.of(fields).map(Field::fieldName).toList() : asking.by();
    }

    /// The keys and the fields that no record has.
    final List<String> missing(List<String> by, Field... fields) {
        return Stream.concat(keys.lacking(by).stream(), records.lacking(fields).stream()).distinct().toList();
    }

    /// No answer: nothing can be told without what is missing.
    final Answer lacking(List<String> by, List<String> missing) {
        return Answer.lacking(asking.question(), by, missing, limits);
    }

    /// The lines of an answer about records of `asked`, which is what is asked or the same of other rows.
    final LineTable lines(Asking asked, List<Key> wanted) {
        LineTable lines = new LineTable(asked, wanted, cancel);
        limits.forEach(lines::limited);
        return lines;
    }
}
