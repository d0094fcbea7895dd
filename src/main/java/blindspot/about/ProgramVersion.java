package blindspot.about;

import java.util.Optional;

/// Which version of the program this is.
public final class ProgramVersion {
    private ProgramVersion() {}

    /// As it stands in the program's archive; there is none while the program runs from classes.
    public static Optional<String> get() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion());
    }

    /// The same, or words that say why there is none.
    public static String text() {
        return get().orElse("(development)");
    }
}
