package blindspot.load;

import blindspot.decode.guess.KnownOrder;
import blindspot.i18n.Messages;

/// What a known order of fields is called in the user's language.
public final class FormatText {
    private FormatText() {}

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
