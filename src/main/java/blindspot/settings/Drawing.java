package blindspot.settings;

/// Whose flow logs the path is seen from, and in which form it is drawn.
public record Drawing(Choice.OfViewpoint viewpoint, Choice.OfForm form) {
    public static final Drawing DEFAULT = new Drawing(Choice.OfViewpoint.BOTH, Choice.OfForm.COLLAPSED);

    public Drawing {
        viewpoint = Settings.or(viewpoint, Choice.OfViewpoint.BOTH);
        form = Settings.or(form, Choice.OfForm.COLLAPSED);
    }
}
