/// Where bytes come from: a place that the user pointed at, and the inputs in it; and the one way in which a file is
/// written. Knows nothing of what the bytes mean.
///
/// May use: `model`, `task`, `i18n`, `store`.
@NullMarked
package blindspot.source;

import org.jspecify.annotations.NullMarked;
