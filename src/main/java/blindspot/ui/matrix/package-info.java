/// Who sees what: the table of legs and network interfaces, in the place of the table of records.
///
/// May use: `session` and what comes before it.
@NullMarked
package blindspot.ui.matrix;

import org.jspecify.annotations.NullMarked;
