/// Flow logs in tables with commas between the values. The only user of the CSV library.
///
/// May use: `decode.text` and what comes before `decode`.
@NullMarked
package blindspot.decode.csv;

import org.jspecify.annotations.NullMarked;
