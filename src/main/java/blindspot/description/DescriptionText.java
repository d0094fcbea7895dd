package blindspot.description;

import blindspot.description.Description.Section;
import blindspot.i18n.Messages;
import blindspot.model.Printable;
import java.util.List;
import java.util.function.Consumer;

/// Says a description as plain text that reads well aloud: every row of a table as a paragraph, in which each cell is
/// named by its column; empty cells are left out.
public final class DescriptionText {
    private static final String INDENT = "  ";

    private final Messages messages;
    private final Consumer<String> lines;

    /// @param lines takes each line of it
    public DescriptionText(Messages messages, Consumer<String> lines) {
        this.messages = messages;
        this.lines = lines;
    }

    public void print(Description description) {
        line("", description.title());
        description.summary().forEach(sentence -> line("", sentence));
        description.sections().forEach(this::print);
    }

    private void print(Section section) {
        lines.accept("");
        line("", section.heading());
        section.sentences().forEach(sentence -> line(INDENT, sentence));
        section.listing().ifPresent(this::print);
    }

    private void print(Listing listing) {
        for (Listing.Row row : listing.rows()) {
            line("", row.head());
            for (int i = 0; i < row.cells().size(); i++) {
                print(listing.columns().get(i + 1), row.cells().get(i));
            }
        }
    }

    private void print(String column, List<String> cell) {
        if (cell.size() == 1) {
            line(INDENT, messages.text("description.cell", column, cell.getFirst()));
        } else if (!cell.isEmpty()) {
            line(INDENT, messages.text("description.cell", column, "").strip());
            cell.forEach(each -> line(INDENT + INDENT, each));
        }
    }

    private void line(String indent, String text) {
        lines.accept(indent + Printable.of(text));
    }
}
