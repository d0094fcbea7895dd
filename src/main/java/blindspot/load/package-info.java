/// Loading: many inputs into one table, and a report of what each of them was.
///
/// May use: `model`, `task`, `i18n`, `store`, `source`, `decode`, `query`.
@NullMarked
package blindspot.load;

import org.jspecify.annotations.NullMarked;
