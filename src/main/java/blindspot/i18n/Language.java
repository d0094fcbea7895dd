package blindspot.i18n;

import java.util.Locale;
import java.util.Optional;

/// The languages of the program.
public enum Language {
    ENGLISH("en", "English", Locale.ENGLISH),
    JAPANESE("ja", "日本語", Locale.JAPANESE);

    private final String code;
    private final String ownName;
    private final Locale locale;

    Language(String code, String ownName, Locale locale) {
        this.code = code;
        this.ownName = ownName;
        this.locale = locale;
    }

    /// The ISO 639-1 code, as in file names and on the command line.
    public String code() {
        return code;
    }

    /// The language's name in itself; never translated.
    public String ownName() {
        return ownName;
    }

    /// The one beside it where both are shown.
    public Language other() {
        return switch (this) {
            case ENGLISH -> JAPANESE;
            case JAPANESE -> ENGLISH;
        };
    }

    public Locale locale() {
        return locale;
    }

    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /// The language of the given locale where the program has it, else English.
    public static Language of(Locale locale) {
        return ofCode(locale.getLanguage()).orElse(ENGLISH);
    }
}
