package blindspot.ui.shell;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A style sheet in which every colour is the grey that is as bright, as on paper or to an eye that tells no colours apart.
/// Brightness is the relative luminance of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
record GreySheet(String css) {
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\b");
    private static final Pattern RGB =
            Pattern.compile("rgb(a?)\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*,\\s*(\\d+)(\\s*,\\s*[0-9.]+)?\\s*\\)");

    static GreySheet of(String css) {
        String hex = HEX.matcher(css).replaceAll(GreySheet::hex);
        return new GreySheet(RGB.matcher(hex).replaceAll(GreySheet::rgb));
    }

    private static String hex(MatchResult found) {
        String digits = found.group(1);
        String six = digits.length() == 3
                ? digits.replaceAll("(.)", "$1$1")
                : digits;
        int rgb = Integer.parseInt(six, 16);
        int grey = grey(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
        return String.format(Locale.ROOT, "#%1$02x%1$02x%1$02x", grey);
    }

    private static String rgb(MatchResult found) {
        int grey = grey(
                Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)), Integer.parseInt(found.group(4)));
        String alpha = found.group(5) == null ? "" : found.group(5);
        return "rgb" + found.group(1) + "(" + grey + ", " + grey + ", " + grey + alpha + ")";
    }

    private static int grey(int red, int green, int blue) {
        double luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        double channel =
                luminance <= 0.0031308 ? luminance * 12.92 : 1.055 * Math.pow(luminance, 1 / 2.4) - 0.055;
        return (int) Math.round(channel * 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
