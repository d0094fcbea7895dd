package blindspot.source.s3;

import java.util.HashSet;
import java.util.Set;

/// The names that came lately, by which one that comes again is known. Holds a number for each, not the name.
///
/// At least the last [#MOST] are known. A name that comes again behind more others than twice these counts as new: its
/// object is then read twice, and its records are found to be repeats.
final class SeenNames {
    /// What the two sets of so many numbers take is some 30 MB.
    static final int MOST = 1 << 18;

    private Set<Long> young = new HashSet<>();
    private Set<Long> old = Set.of();

    /// Whether a name is new, which it is no more from now on.
    boolean add(String name) {
        long number = number(name);
        if (old.contains(number) || !young.add(number)) {
            return false;
        }
        if (young.size() == MOST) {
            old = young;
            young = new HashSet<>();
        }
        return true;
    }

    /// How many names are known.
    int size() {
        return old.size() + young.size();
    }

    /// That two of ten million names have the same is as likely as one to some million.
    /// Source: <http://www.isthe.com/chongo/tech/comp/fnv/> (FNV-1a of 64 bits), here over the letters.
    private static long number(String name) {
        long number = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            number = (number ^ name.charAt(i)) * 0x100000001B3L;
        }
        return number;
    }
}
