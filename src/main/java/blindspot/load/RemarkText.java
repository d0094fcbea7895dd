package blindspot.load;

import blindspot.decode.Remark;
import blindspot.i18n.Messages;

/// What a remark says in the user's language.
public final class RemarkText {
    private RemarkText() {}

    public static String of(Remark remark, Messages messages) {
        return messages.text("remark." + remark.kind().code(), remark.about());
    }
}
