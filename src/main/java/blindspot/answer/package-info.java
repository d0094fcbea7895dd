/// The usual questions of an engineer as values: rows in, small tables out. Each says what it counted and how, what it lacks and what
/// limits it. Plain, synchronous, cancellable; no object per row.
///
/// May use: `capture` and what comes before it.
@NullMarked
package blindspot.answer;

import org.jspecify.annotations.NullMarked;
