/// Controls that know nothing of flow logs.
@NullMarked
package blindspot.ui.control;

import org.jspecify.annotations.NullMarked;
