package blindspot.load;

import blindspot.decode.Decoded;
import blindspot.decode.InputKind;

/// How the reading of an input ended.
public enum Outcome {
    /// All of it was read. Lines of it may be malformed.
    READ,
    /// The reading was given up before the end; what was read until then is there.
    GIVEN_UP,
    /// Its records wait for somebody to say what their format is.
    NEEDS_FORMAT,
    /// It was replaced by another while it was read, and must be read again from its start.
    REPLACED,
    /// It is no log, or could not be read, or not to its end, for the reason that is its problem.
    FAILED;

    /// @param replaced whether the place it is read from told that it is another one now
    static Outcome of(Decoded decoded, boolean replaced) {
        if (replaced) {
            return REPLACED;
        }
        if (decoded.cancelled()) {
            return GIVEN_UP;
        }
        if (decoded.kind() == InputKind.UNKNOWN && decoded.guess() != null) {
            return NEEDS_FORMAT;
        }
        return decoded.problem() == null ? READ : FAILED;
    }
}
