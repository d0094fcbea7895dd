package blindspot.ui.diagram;

import blindspot.sketch.Lettering;
import blindspot.sketch.Letters;
import blindspot.ui.control.Typefaces;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Letters as the typefaces of the style sheets have them. Remembers what was measured: a picture is made again and again
/// with nearly the same words.
final class FontLetters implements Letters {
    private static final String TALL = "Ag";
    private static final int MOST_REMEMBERED = 2_000;

    private final Typefaces typefaces;
    private final Text text = new Text();
    private final Map<Words, Size> sizes = new HashMap<>();

    private record Words(String text, Font font) {}

    private record Size(double width, double height, double ascent) {}

    FontLetters(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    Font font(Lettering lettering) {
        return typefaces.font(lettering.mono(), lettering.bold(), lettering.size());
    }

    @Override
    public double width(String words, Lettering lettering) {
        return size(words, lettering).width();
    }

    @Override
    public double ascent(Lettering lettering) {
        return size(TALL, lettering).ascent();
    }

    @Override
    public double lineHeight(Lettering lettering) {
        return size(TALL, lettering).height();
    }

    private Size size(String words, Lettering lettering) {
        if (sizes.size() >= MOST_REMEMBERED) {
            sizes.clear();
        }
        return sizes.computeIfAbsent(new Words(words, font(lettering)), this::measure);
    }

    private Size measure(Words words) {
        text.setFont(words.font());
        text.setText(words.text());
        return new Size(
                text.getLayoutBounds().getWidth(), text.getLayoutBounds().getHeight(), text.getBaselineOffset());
    }
}
