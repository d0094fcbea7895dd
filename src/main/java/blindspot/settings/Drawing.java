package blindspot.settings;

import blindspot.query.Basis;

/// Whose flow logs the path is seen from, in which form it is drawn, and how sums are made of what both ends recorded.
public record Drawing(Choice.OfViewpoint viewpoint, Choice.OfForm form, Basis counted) {
    public static final Drawing DEFAULT =
            new Drawing(Choice.OfViewpoint.BOTH, Choice.OfForm.COLLAPSED, Basis.ONCE);

    public Drawing {
        viewpoint = Settings.or(viewpoint, Choice.OfViewpoint.BOTH);
        form = Settings.or(form, Choice.OfForm.COLLAPSED);
        counted = Settings.or(counted, Basis.ONCE);
    }
}
