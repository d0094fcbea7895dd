package blindspot.settings;

/// How the program looks and speaks.
public record Appearance(
        Choice.OfLanguage language, Choice.OfTheme theme, Choice.OfZone zone, Choice.OfReducedMotion reducedMotion) {
    public static final Appearance DEFAULT = new Appearance(
            Choice.OfLanguage.SYSTEM, Choice.OfTheme.SYSTEM, Choice.OfZone.SYSTEM, Choice.OfReducedMotion.SYSTEM);

    public Appearance {
        language = Settings.or(language, Choice.OfLanguage.SYSTEM);
        theme = Settings.or(theme, Choice.OfTheme.SYSTEM);
        zone = Settings.or(zone, Choice.OfZone.SYSTEM);
        reducedMotion = Settings.or(reducedMotion, Choice.OfReducedMotion.SYSTEM);
    }

    public Appearance with(Choice.OfLanguage chosen) {
        return new Appearance(chosen, theme, zone, reducedMotion);
    }

    public Appearance with(Choice.OfTheme chosen) {
        return new Appearance(language, chosen, zone, reducedMotion);
    }

    public Appearance with(Choice.OfZone chosen) {
        return new Appearance(language, theme, chosen, reducedMotion);
    }

    public Appearance with(Choice.OfReducedMotion chosen) {
        return new Appearance(language, theme, zone, chosen);
    }
}
