package blindspot.i18n;

/// A text of a lesson or topology file in both languages.
public record LocalizedText(String en, String ja) {
    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> en;
            case JAPANESE -> ja;
        };
    }
}
