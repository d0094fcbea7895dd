package blindspot.load;

/// What tells whether two inputs hold the same bytes: their number and two checksums of them. Made while reading; two
/// inputs that happen to agree in all without being the same are not to be expected.
///
/// Of an input that is read in ranges, such as a large Parquet file, the checksums are of each range with its place. What
/// lies between the ranges had no part in the records.
///
/// @param size in bytes
/// @param checksums CRC-32 in the upper half, CRC-32C in the lower one; of ranges the sum of what is mixed from these
///        and the place
public record Fingerprint(long size, long checksums) {}
