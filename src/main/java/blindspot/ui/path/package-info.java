/// Which path is drawn: what it is, why it is held to be one, and the choice of another.
@NullMarked
package blindspot.ui.path;

import org.jspecify.annotations.NullMarked;
