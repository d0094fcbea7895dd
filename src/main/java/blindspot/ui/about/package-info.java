/// What the program is, shown above the window: version, notices, and what it runs on, to be copied.
@NullMarked
package blindspot.ui.about;

import org.jspecify.annotations.NullMarked;
