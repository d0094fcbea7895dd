package blindspot.ui.records;

import blindspot.ui.control.Typefaces;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide a cell or a header of the table must be, so that a text in it is not cut.
final class CellWidth {
    /// The size of letters in pixels of ordinary size, as `records.css` has it.
    private static final double LETTERS = 13;

    private static final double LETTERS_OF_HEADER = 12;

    private final Typefaces typefaces;
    private final double around;

    /// @param around what stands around a text, in pixels of ordinary size
    CellWidth(Typefaces typefaces, double around) {
        this.typefaces = typefaces;
        this.around = around;
    }

    /// @param mono whether all letters are equally wide
    double of(String text, boolean mono) {
        return of(text, typefaces.font(mono, false, LETTERS * typefaces.factor()));
    }

    double ofHeader(String text) {
        return of(text, typefaces.font(false, true, LETTERS_OF_HEADER * typefaces.factor()));
    }

    private double of(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return Math.ceil(measured.getLayoutBounds().getWidth() + around * typefaces.factor());
    }
}
