package blindspot.ui.shell;

import blindspot.settings.TextSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

    /// @throws UncheckedIOException when the sheet cannot be read
    static SizedSheet of(URL sheet, TextSize size) {
        try (InputStream in = sheet.openStream()) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8), size);
        } catch (IOException e) {
            throw new UncheckedIOException(sheet.toString(), e);
        }
    }

    static SizedSheet of(String css, TextSize size) {
        return new SizedSheet(LENGTH.matcher(css).replaceAll(found -> {
            double length = Double.parseDouble(found.group(1));
            return length <= THIN ? found.group() : String.format(Locale.ROOT, "%.2fpx", length * size.factor());
        }));
    }

    /// An address that has all of it in itself.
    String address() {
        return "data:text/css;charset=UTF-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
