package blindspot.query;

import blindspot.i18n.Messages;

/// Says what is wrong with a filter's text.
public final class FilterWords {
    private FilterWords() {}

    /// The cause, and what was probably meant.
    public static String of(FilterError error, Messages messages) {
        String cause = messages.text("filter.fault." + error.fault().code(), error.arguments().toArray());
        return error.suggestion().map(meant -> messages.text("filter.did-you-mean", cause, meant)).orElse(cause);
    }
}
