package blindspot.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.settings.Scheme;
import blindspot.sketch.Colour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ColourRolesTest {
    private static final Pattern ROLE = Pattern.compile("(-(?:flow|frame|illustration)[a-z-]*): #([0-9A-F]{6});");
    private static final List<String> SCHEMES = Stream.of(Scheme.values()).map(Scheme::code).toList();
    private static final List<String> TEXTS = List.of(
            "-flow-text",
            "-flow-text-muted",
            "-frame-vpc-text",
            "-frame-subnet-text",
            "-flow-right",
            "-flow-wrong",
            "-flow-missed",
            "-flow-reject",
            "-flow-measured",
            "-illustration");
    private static final List<String> MARKS = List.of(
            "-flow-recorded", "-flow-no-record", "-flow-never-logged", "-flow-incomplete", "-flow-accent");

    /// What words stand on beside the surface.
    private static final List<String> GROUNDS =
            List.of("-flow-surface", "-flow-surface-muted", "-flow-selected", "-flow-never-logged-fill");

    @Test
    void allSchemesHaveTheSameRoles() throws IOException {
        for (String scheme : SCHEMES) {
            assertThat(roles(scheme).keySet()).as(scheme).isEqualTo(roles("light").keySet());
        }
    }

    @Test
    void everyColourOfTheSketchIsARole() throws IOException {
        assertThat(roles("light").keySet()).containsAll(
                Stream.of(Colour.values()).map(Colour::role).toList());
    }

    @Test
    void wordsHaveAContrastOfFourAndAHalfAndMarksOfThree() throws IOException {
        for (String scheme : SCHEMES) {
            Map<String, String> roles = roles(scheme);
            for (String ground : GROUNDS) {
                assertContrast(scheme, roles, List.of("-flow-text", "-flow-text-muted"), ground, 4.5);
            }
            assertContrast(scheme, roles, TEXTS, "-flow-surface", 4.5);
            assertContrast(scheme, roles, List.of("-flow-measured"), "-flow-measured-fill", 4.5);
            assertContrast(scheme, roles, MARKS, "-flow-surface", 3);
            assertContrast(scheme, roles, List.of("-flow-never-logged"), "-flow-never-logged-fill", 3);
        }
    }

    @Test
    void inHighContrastWordsHaveSeven() throws IOException {
        Map<String, String> roles = roles("high-contrast");
        for (String ground : GROUNDS) {
            assertContrast("high contrast", roles, TEXTS, ground, 7);
        }
    }

    private static void assertContrast(
            String scheme, Map<String, String> roles, List<String> marks, String ground, double least) {
        double surface = luminance(roles, ground);
        marks.forEach(role -> assertThat(contrast(luminance(roles, role), surface))
                .as(scheme + " " + role + " on " + ground)
                .isGreaterThanOrEqualTo(least));
    }

    private static Map<String, String> roles(String theme) throws IOException {
        Map<String, String> roles = new TreeMap<>();
        Matcher matcher = ROLE.matcher(
                Files.readString(Path.of("src/main/resources/blindspot/css", theme + ".css")));
        while (matcher.find()) {
            roles.put(matcher.group(1), matcher.group(2));
        }
        assertThat(roles).isNotEmpty();
        return roles;
    }

    /// WCAG 2.2, relative luminance.
    private static double luminance(Map<String, String> roles, String role) {
        int rgb = Integer.parseInt(String.valueOf(roles.get(role)), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }
}
