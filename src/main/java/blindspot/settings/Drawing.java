package blindspot.settings;

import blindspot.query.Basis;
import tools.jackson.databind.node.ObjectNode;

/// Whose flow logs the path is seen from, in which form it is drawn, and how sums are made of what both ends recorded.
public record Drawing(Choice.OfViewpoint viewpoint, Choice.OfForm form, Basis counted) {
    public static final Drawing DEFAULT =
            new Drawing(Choice.OfViewpoint.BOTH, Choice.OfForm.COLLAPSED, Basis.ONCE);

    static Drawing read(SavedValues saved) {
        return new Drawing(
                saved.word("viewpoint", DEFAULT.viewpoint),
                saved.word("form", DEFAULT.form),
                saved.word("counted", DEFAULT.counted));
    }

    void write(ObjectNode to) {
        to.put("viewpoint", viewpoint.name());
        to.put("form", form.name());
        to.put("counted", counted.name());
    }
}
