package blindspot.ui.diagram;

import blindspot.sketch.Lettering;
import blindspot.sketch.Letters;
import blindspot.ui.control.Typefaces;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Letters as the typefaces of the style sheets have them.
final class FontLetters implements Letters {
    private static final String TALL = "Ag";

    private final Typefaces typefaces;
    private final Text text = new Text();

    FontLetters(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    Font font(Lettering lettering) {
        return typefaces.font(lettering.mono(), lettering.bold(), lettering.size());
    }

    @Override
    public double width(String words, Lettering lettering) {
        set(words, lettering);
        return text.getLayoutBounds().getWidth();
    }

    @Override
    public double ascent(Lettering lettering) {
        set(TALL, lettering);
        return text.getBaselineOffset();
    }

    @Override
    public double lineHeight(Lettering lettering) {
        set(TALL, lettering);
        return text.getLayoutBounds().getHeight();
    }

    private void set(String words, Lettering lettering) {
        text.setFont(font(lettering));
        text.setText(words);
    }
}
