/// The question for the format of files that nothing names the format of.
@NullMarked
package blindspot.ui.format;

import org.jspecify.annotations.NullMarked;
