package blindspot.decode;

/// Something that is not wrong in an input, and that its reader should know all the same: once per input, not per record.
///
/// @param about a place or a name in the input that it is about, as it stands there; empty where there is none
public record Remark(Kind kind, String about) {
    public enum Kind {
        /// The records stand in this part of other entries, which is no part of AWS's containers.
        FOUND_IN("found-in"),
        /// Times that name no zone were read as UTC.
        READ_AS_UTC("read-as-utc"),
        /// Dates in Japanese that name no zone were read as Japan's time.
        READ_AS_JAPAN_TIME("read-as-japan-time"),
        /// A comment says that this program made the records up.
        SIMULATED("simulated");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// The name on the command line and in the key of the message; never changes.
        public String code() {
            return code;
        }
    }

    /// How the comment begins that says [Kind#SIMULATED].
    public static final String SIMULATED_COMMENT = "# Simulated by Blindspot";

    public static Remark of(Kind kind) {
        return new Remark(kind, "");
    }
}
