/// Measures Blindspot against DuckDB and against what no reader can beat, in the same run. Profile `bench`.
///
/// May use everything; nothing uses it.
@NullMarked
package blindspot.bench;

import org.jspecify.annotations.NullMarked;
