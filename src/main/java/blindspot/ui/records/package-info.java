/// The table of records: which columns there are, what stands in a cell, and the bar above that says what is shown.
@NullMarked
package blindspot.ui.records;

import org.jspecify.annotations.NullMarked;
