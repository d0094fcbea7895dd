package blindspot.load;

import blindspot.decode.guess.FormatGuess;
import blindspot.decode.guess.KnownOrder;
import blindspot.i18n.Messages;

/// What a known order of fields is called in the user's language.
public final class FormatText {
    private FormatText() {}

    /// What the values of an input told, and how many of its first lines do not fit that.
    public static String recognised(FormatGuess guess, Messages messages) {
        String order = guess.order().map(known -> of(known, messages)).orElse("");
        return guess.misfits() == 0
                ? messages.text("report.format-recognised", order)
                : messages.text("report.format-recognised-mostly", order, guess.misfits(), guess.lines());
    }

    public static String of(KnownOrder order, Messages messages) {
        String version = Integer.toString(order.version());
        return switch (order.kind()) {
            case DEFAULT -> messages.text("format.order.default");
            case DOCUMENTED -> messages.text("format.order.documented", version);
            case ALPHABETICAL -> messages.text("format.order.alphabetical", version);
            case EXAMPLE -> messages.text("format.order.example", version);
            case SUGGESTED -> messages.text("format.order.suggested");
        };
    }
}
