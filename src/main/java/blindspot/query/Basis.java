package blindspot.query;

import java.util.Optional;
import java.util.stream.Stream;

/// How packets and bytes are counted where both ends of a way may have recorded them.
public enum Basis {
    /// What the sender recorded, else what the receiver did.
    ONCE("once"),
    /// Each record, so that what both ends recorded counts twice.
    BOTH_ENDS("both-ends");

    private final String code;

    Basis(String code) {
        this.code = code;
    }

    /// Empty where no basis has this code.
    public static Optional<Basis> ofCode(String code) {
        return Stream.of(values()).filter(basis -> basis.code.equals(code)).findFirst();
    }

    public Basis other() {
        return this == ONCE ? BOTH_ENDS : ONCE;
    }

    /// In the contract with scripts, and in message keys.
    public String code() {
        return code;
    }
}
