package blindspot.simulation;

import java.util.Locale;
import java.util.Random;

/// Chance that follows from a seed: each purpose has a stream of its own, so that one more draw for the one changes
/// nothing of another.
///
/// `java.util.Random` is the generator whose sequence the platform promises for good.
record Draws(long seed) {
    Random stream(String purpose) {
        return new Random(seed * 1_000_003L + purpose.hashCode());
    }

    /// A number of milliseconds, from included to excluded.
    static long between(Random chance, long from, long to) {
        return from + (long) (chance.nextDouble() * (to - from));
    }

    /// An id as AWS gives them: a prefix, 0, and 16 hexadecimal digits.
    static String id(Random chance, String prefix) {
        return prefix + "-0" + String.format(Locale.ROOT, "%016x", chance.nextLong());
    }
}
