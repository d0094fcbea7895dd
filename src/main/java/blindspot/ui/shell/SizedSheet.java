package blindspot.ui.shell;

import blindspot.settings.TextSize;
import java.util.Locale;
import java.util.regex.Pattern;

/// A style sheet as it is for texts of another size: every length in it that is said in pixels is as much larger, fonts and
/// what surrounds them alike; lengths in `em` follow the fonts. Lines that are one pixel thin stay so.
///
/// Nothing is scaled after it was laid out, so texts and pictures stay sharp, and popups, which are windows of their own,
/// are as large as the rest.
record SizedSheet(String css) {
    private static final Pattern LENGTH = Pattern.compile("(?<=[\\s:,(-])(\\d+(?:\\.\\d+)?)px(?=[\\s;,)])");
    private static final double THIN = 1;

    static SizedSheet of(String css, TextSize size) {
        return new SizedSheet(LENGTH.matcher(css).replaceAll(found -> {
            double length = Double.parseDouble(found.group(1));
            return length <= THIN ? found.group() : String.format(Locale.ROOT, "%.2fpx", length * size.factor());
        }));
    }
}
