package blindspot.i18n;

import blindspot.task.Problem;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The program's words in one language. Immutable.
///
/// Texts are [MessageFormat] patterns: numbers given as numbers are grouped the language's way, an apostrophe is
/// written twice in the bundle.
public final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    public static Messages in(Language language) {
        Locale locale = language == Language.ENGLISH ? Locale.ROOT : language.locale();
        return new Messages(language, ResourceBundle.getBundle("blindspot.messages", locale, NO_FALLBACK));
    }

    public Language language() {
        return language;
    }

    /// The text of `key` with its placeholders filled.
    ///
    /// @throws MissingResourceException when no such text exists: a mistake in the program
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
    }

    public String text(LocalizedText text) {
        return text.in(language);
    }

    /// What happened, in one sentence.
    public String problem(Problem problem) {
        return text("problem." + problem.code(), problem.arguments().toArray());
    }

    /// What the user can do about it.
    public String remedy(Problem problem) {
        return text("problem." + problem.code() + ".remedy", problem.arguments().toArray());
    }

    /// Lines that the remedy speaks of, to be copied as they are: commands, statements of policies. Mostly none.
    public List<String> toCopy(Problem problem) {
        String key = "problem." + problem.code() + ".copy";
        return bundle.containsKey(key) ? text(key, problem.arguments().toArray()).lines().toList() : List.of();
    }
}
