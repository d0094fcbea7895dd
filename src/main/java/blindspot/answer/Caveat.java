package blindspot.answer;

/// What keeps an answer from being the whole truth. The codes are a contract with scripts.
public enum Caveat {
    /// Records were skipped by AWS: all counts are minimums.
    SKIPDATA("skipdata"),
    /// For a part of the time an interface had no traffic.
    NODATA("nodata"),
    /// No inventory says what the interfaces are there for, or where they are.
    NO_INVENTORY("no-inventory"),
    /// No path is drawn, which the answer would need.
    NO_PATH("no-path"),
    /// Of some records it is not known which end took them: they count wherever they were taken.
    SOME_ENDS_UNKNOWN("some-ends-unknown"),
    /// Zones were told by inventories, or by the records of the interface at the other end.
    ZONES_DERIVED("zones-derived"),
    /// Only the first records were looked at, for there are more than the memory allows.
    FIRST_RECORDS("first-records"),
    /// Connections were not counted, for there are more records than the memory allows.
    CONNECTIONS_NOT_COUNTED("connections-not-counted"),
    /// There is nothing among the records that the question is about.
    NONE_FOUND("none-found"),
    /// Nothing that was read holds a record, so that no field is lacking either.
    NO_RECORDS("no-records");

    private final String code;

    Caveat(String code) {
        this.code = code;
    }

    /// In the contract with scripts, and in message keys.
    public String code() {
        return code;
    }
}
