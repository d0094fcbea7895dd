package blindspot.ui.quiz;

import blindspot.capture.Evidence;
import blindspot.i18n.Formats;
import blindspot.i18n.LocalizedText;
import blindspot.i18n.Messages;
import blindspot.model.Field;
import blindspot.quiz.Proof;
import blindspot.store.FlowTable;
import blindspot.topology.FactWords;
import java.util.Optional;
import java.util.stream.IntStream;

/// Puts the records that prove an answer into words.
final class ProofWords {
    private static final int LISTED = 12;

    private final Messages messages;
    private final Formats formats;

    ProofWords(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /// `notice` is what must be said where the lesson's records are shown; `anyLoaded` whether any record is loaded.
    ProofPage of(Proof proof, Optional<LocalizedText> notice, boolean anyLoaded) {
        int size = proof.rows().size();
        return new ProofPage(
                heading(proof, anyLoaded),
                proof.fromLesson() ? notice.map(messages::text).orElse("") : "",
                IntStream.range(0, Math.min(size, LISTED))
                        .mapToObj(at -> row(proof.evidence(), proof.rows().row(at)))
                        .toList(),
                size > LISTED ? messages.text("quiz.proof.more", size - LISTED) : "",
                !proof.fromLesson());
    }

    private String heading(Proof proof, boolean anyLoaded) {
        int size = proof.rows().size();
        if (!proof.fromLesson()) {
            return messages.text("quiz.proof.loaded", size);
        }
        return anyLoaded ? messages.text("quiz.proof.lesson", size) : messages.text("quiz.proof.nothing-loaded", size);
    }

    /// A record in words: from where to where, when, and where it was recorded.
    String said(Evidence evidence, int row) {
        ProofPage.Row said = row(evidence, row);
        return said.ends() + "\n" + said.about();
    }

    private ProofPage.Row row(Evidence evidence, int row) {
        FlowTable table = evidence.table();
        return new ProofPage.Row(
                messages.text(
                        "quiz.proof.ends",
                        end(table, Field.SRCADDR, Field.SRCPORT, row),
                        end(table, Field.DSTADDR, Field.DSTPORT, row)),
                messages.text(
                        "quiz.proof.about",
                        evidence.leg(row),
                        start(table, row),
                        recorders(evidence, row),
                        table.text(Field.ACTION, row)));
    }

    private static String end(FlowTable table, Field address, Field port, int row) {
        return table.present(port, row)
                ? table.text(address, row) + ":" + table.text(port, row)
                : table.text(address, row);
    }

    private String start(FlowTable table, int row) {
        if (!table.present(Field.START, row)) {
            return "-";
        }
        long seconds = table.number(Field.START, row, 0);
        return formats.time(seconds) + " " + formats.zoneName(seconds);
    }

    private String recorders(Evidence evidence, int row) {
        return evidence.possibleNodes(row)
                .stream()
                .map(new FactWords(messages)::name)
                .reduce((one, other) -> messages.text("quiz.proof.or", one, other))
                .orElse("-");
    }
}
