package blindspot.topology.inference;

/// How sure a path is, the surest first.
public enum Sureness {
    /// Every role and every join on it is stated by somebody or by a field of AWS's.
    CERTAIN,
    /// Records of its ends agree.
    LIKELY,
    /// Nothing contradicts it.
    POSSIBLE
}
