package blindspot.settings;

import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.topology.Form;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/// What the user may choose instead of what the system says. The names of the constants stand in the settings file.
public final class Choice {
    private Choice() {}

    /// The language of the program.
    public enum OfLanguage {
        SYSTEM,
        ENGLISH,
        JAPANESE;

        public Language language(Locale system) {
            return switch (this) {
                case SYSTEM -> Language.of(system);
                case ENGLISH -> Language.ENGLISH;
                case JAPANESE -> Language.JAPANESE;
            };
        }
    }

    /// The colours of the window.
    public enum OfTheme {
        SYSTEM,
        LIGHT,
        DARK,
        HIGH_CONTRAST;

        public Scheme scheme(boolean systemIsDark) {
            return switch (this) {
                case SYSTEM -> Scheme.of(systemIsDark);
                case LIGHT -> Scheme.LIGHT;
                case DARK -> Scheme.DARK;
                case HIGH_CONTRAST -> Scheme.HIGH_CONTRAST;
            };
        }
    }

    /// The time zone that times are shown in.
    public enum OfZone {
        SYSTEM,
        UTC,
        ASIA_TOKYO;

        public ZoneId zone(ZoneId system) {
            return switch (this) {
                case SYSTEM -> system;
                case UTC -> ZoneOffset.UTC;
                case ASIA_TOKYO -> ZoneId.of("Asia/Tokyo");
            };
        }
    }

    /// Whose flow logs the picture is seen from: those of the first VPC, of the second, or all.
    public enum OfViewpoint {
        VPC_A,
        VPC_B,
        BOTH;

        public Viewpoint viewpoint() {
            return switch (this) {
                case VPC_A -> Viewpoint.VPC_A;
                case VPC_B -> Viewpoint.VPC_B;
                case BOTH -> Viewpoint.BOTH;
            };
        }

        /// All for a viewpoint that is not remembered.
        public static OfViewpoint of(Viewpoint viewpoint) {
            return Stream.of(values()).filter(each -> each.viewpoint().equals(viewpoint)).findFirst().orElse(BOTH);
        }
    }

    /// Whether a path through several Availability Zones has a row for each.
    public enum OfForm {
        COLLAPSED,
        EXPANDED;

        public Form form() {
            return switch (this) {
                case COLLAPSED -> Form.COLLAPSED;
                case EXPANDED -> Form.EXPANDED;
            };
        }

        public static OfForm of(Form form) {
            return switch (form) {
                case COLLAPSED -> COLLAPSED;
                case EXPANDED -> EXPANDED;
            };
        }
    }

    /// Whether things move as little as possible.
    public enum OfReducedMotion {
        SYSTEM,
        ON,
        OFF;

        public boolean reduced(boolean systemReduces) {
            return this == SYSTEM ? systemReduces : this == ON;
        }
    }
}
