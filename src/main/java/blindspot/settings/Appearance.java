package blindspot.settings;

import tools.jackson.databind.node.ObjectNode;

/// How the program looks and speaks.
public record Appearance(
        Choice.OfLanguage language, Choice.OfTheme theme, Choice.OfZone zone, Choice.OfReducedMotion reducedMotion,
        TextSize textSize) {
    public static final Appearance DEFAULT = new Appearance(
            Choice.OfLanguage.SYSTEM, Choice.OfTheme.SYSTEM, Choice.OfZone.SYSTEM, Choice.OfReducedMotion.SYSTEM,
            TextSize.ORDINARY);

    static Appearance read(SavedValues saved) {
        return new Appearance(
                saved.word("language", DEFAULT.language),
                saved.word("theme", DEFAULT.theme),
                saved.word("zone", DEFAULT.zone),
                saved.word("reducedMotion", DEFAULT.reducedMotion),
                saved.value("textSize", DEFAULT.textSize, percent -> new TextSize(SavedValues.whole(percent))));
    }

    void write(ObjectNode to) {
        to.put("language", language.name());
        to.put("theme", theme.name());
        to.put("zone", zone.name());
        to.put("reducedMotion", reducedMotion.name());
        to.put("textSize", textSize.percent());
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
