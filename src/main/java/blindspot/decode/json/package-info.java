/// JSON that AWS writes, as a stream of records; and JSON that people write, documents as values that know the line and
/// column they stand at, so that whatever is wrong with one can be said to whoever has to mend it.
///
/// May use: `decode.text`, `i18n`, `source` and what comes before them.
@NullMarked
package blindspot.decode.json;

import org.jspecify.annotations.NullMarked;
