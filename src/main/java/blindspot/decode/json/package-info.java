/// JSON that people write: documents as values that know the line and column they stand at, so that whatever is wrong
/// with one can be said to whoever has to mend it.
///
/// May use: `model`, `task`, `i18n`.
@NullMarked
package blindspot.decode.json;

import org.jspecify.annotations.NullMarked;
