/// JSON that people write: documents as values that know the line and column they stand at, so that whatever is wrong
/// with one can be said to whoever has to mend it.
///
/// May use: `i18n`, `source` and what comes before them.
@NullMarked
package blindspot.decode.json;

import org.jspecify.annotations.NullMarked;
