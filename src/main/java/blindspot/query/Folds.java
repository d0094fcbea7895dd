package blindspot.query;

/// How many numbers are kept of each group, and how those of its rows become one: first those that are added up, then those of
/// which the smallest, then those of which the largest counts, then those whose bits are joined. A sum beyond 2^63 - 1
/// stays there.
record Folds(int sums, int smallest, int largest, int joined) {
    int count() {
        return sums + smallest + largest + joined;
    }

    /// Joins the numbers in `from`, from `of` on, with those in `into` from `at` on.
    void fold(long[] into, int at, long[] from, int of) {
        int to = at;
        int next = of;
        for (int end = at + sums; to < end; to++, next++) {
            into[to] = Sums.capped(into[to], from[next]);
        }
        for (int end = to + smallest; to < end; to++, next++) {
            into[to] = Math.min(into[to], from[next]);
        }
        for (int end = to + largest; to < end; to++, next++) {
            into[to] = Math.max(into[to], from[next]);
        }
        for (int end = to + joined; to < end; to++, next++) {
            into[to] |= from[next];
        }
    }
}
