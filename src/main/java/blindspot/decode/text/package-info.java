/// Plain-text flow logs: lines to columns without an object per value.
///
/// May use: `model`, `task`, `store`.
@NullMarked
package blindspot.decode.text;

import org.jspecify.annotations.NullMarked;
