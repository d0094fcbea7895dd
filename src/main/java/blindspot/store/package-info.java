/// Flow log records as columns in memory: primitive arrays, no object per row.
///
/// A [blindspot.store.FlowTable] is immutable; its builder only appends. May use: `model`, `task`, `i18n`.
@NullMarked
package blindspot.store;

import org.jspecify.annotations.NullMarked;
