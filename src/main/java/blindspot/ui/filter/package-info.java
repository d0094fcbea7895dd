/// The filter bar: a line of the filter language, checked while it is written, completed, kept and taken back.
@NullMarked
package blindspot.ui.filter;

import org.jspecify.annotations.NullMarked;
