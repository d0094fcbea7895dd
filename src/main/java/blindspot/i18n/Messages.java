package blindspot.i18n;

import blindspot.model.Printable;
import blindspot.task.Problem;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The program's words in one language. Says the same to any thread.
///
/// Texts are [MessageFormat] patterns: numbers given as numbers are grouped the language's way, an apostrophe is
/// written twice in the bundle. They stand in three bundles, in the order of their keys: `problems` (`problem.…`),
/// `fields` (`field.…`) and `words` (all others).
public final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle problems;
    private final ResourceBundle fields;
    private final ResourceBundle words;

    /// Read when they are asked for the first time: that takes longer than to fill them.
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    private Messages(Language language, Locale locale) {
        this.language = language;
        problems = ResourceBundle.getBundle("blindspot.problems", locale, NO_FALLBACK);
        fields = ResourceBundle.getBundle("blindspot.fields", locale, NO_FALLBACK);
        words = ResourceBundle.getBundle("blindspot.words", locale, NO_FALLBACK);
    }

    public static Messages in(Language language) {
        return new Messages(language, language == Language.ENGLISH ? Locale.ROOT : language.locale());
    }

    public Language language() {
        return language;
    }

    /// The text of `key` with its placeholders filled. What fills them may come from outside: it is made [Printable].
    ///
    /// @throws MissingResourceException when no such text exists: a mistake in the program
    public String text(String key, Object... arguments) {
        MessageFormat pattern = patterns.computeIfAbsent(
                key, wanted -> new MessageFormat(bundle(wanted).getString(wanted), language.locale()));
        // It formats for one thread at a time.
        synchronized (pattern) {
            return pattern.format(printable(arguments));
        }
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
        return problems.containsKey(key) ? text(key, problem.arguments().toArray()).lines().toList() : List.of();
    }

    private static Object[] printable(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Number ? argument : Printable.of(String.valueOf(argument)))
                .toArray();
    }

    private ResourceBundle bundle(String key) {
        return key.startsWith("problem.") ? problems : key.startsWith("field.") ? fields : words;
    }
}
