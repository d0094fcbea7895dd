package blindspot.load;

/// What tells whether two inputs hold the same bytes: their number and two checksums of them. Made while reading; two
/// inputs that happen to agree in all without being the same are not to be expected.
///
/// @param size in bytes
/// @param checksums CRC-32 in the upper half, CRC-32C in the lower one
public record Fingerprint(long size, long checksums) {}
