/// The load report: what was read of each file, and what was wrong with it, in words.
@NullMarked
package blindspot.ui.report;

import org.jspecify.annotations.NullMarked;
