/// Loaded records as dots in time, and the illustrated walk of one request: clocks and positions as pure functions, no
/// drawing.
///
/// May use: `capture` and what comes before it.
@NullMarked
package blindspot.replay;

import org.jspecify.annotations.NullMarked;
