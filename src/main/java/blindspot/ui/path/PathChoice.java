package blindspot.ui.path;

/// What is said of a path to choose it by.
///
/// @param nodes its place and its nodes in order
/// @param traffic how much goes there, and through which VPCs
/// @param reason how sure it is, how many of the records it explains, and why; empty where it is stated
/// @param drawn whether it is the one that is drawn
record PathChoice(String nodes, String traffic, String reason, boolean drawn) {
    /// All of it.
    String accessible() {
        return (nodes + ". " + traffic + ". " + reason).strip();
    }
}
