package blindspot.settings;

/// How the program looks and speaks.
public record Appearance(
        Choice.OfLanguage language, Choice.OfTheme theme, Choice.OfZone zone, Choice.OfReducedMotion reducedMotion,
        TextSize textSize) {
    public static final Appearance DEFAULT = new Appearance(
            Choice.OfLanguage.SYSTEM, Choice.OfTheme.SYSTEM, Choice.OfZone.SYSTEM, Choice.OfReducedMotion.SYSTEM,
            TextSize.ORDINARY);

    public Appearance {
        language = Settings.or(language, Choice.OfLanguage.SYSTEM);
        theme = Settings.or(theme, Choice.OfTheme.SYSTEM);
        zone = Settings.or(zone, Choice.OfZone.SYSTEM);
        reducedMotion = Settings.or(reducedMotion, Choice.OfReducedMotion.SYSTEM);
        textSize = Settings.or(textSize, TextSize.ORDINARY);
    }

    public Appearance with(Choice.OfLanguage chosen) {
        return new Appearance(chosen, theme, zone, reducedMotion, textSize);
    }

    public Appearance with(Choice.OfTheme chosen) {
        return new Appearance(language, chosen, zone, reducedMotion, textSize);
    }

    public Appearance with(Choice.OfZone chosen) {
        return new Appearance(language, theme, chosen, reducedMotion, textSize);
    }

    public Appearance with(Choice.OfReducedMotion chosen) {
        return new Appearance(language, theme, zone, chosen, textSize);
    }

    public Appearance with(TextSize chosen) {
        return new Appearance(language, theme, zone, reducedMotion, chosen);
    }
}
