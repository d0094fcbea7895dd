/// What to keep of a table and in which order, and its sums over time. Plain, synchronous, cancellable; no object per
/// row.
///
/// May use: `store` and what comes before it.
@NullMarked
package blindspot.query;

import org.jspecify.annotations.NullMarked;
