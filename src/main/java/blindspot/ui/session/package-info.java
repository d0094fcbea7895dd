/// The one state that all features share. Features meet here and nowhere else.
@NullMarked
package blindspot.ui.session;

import org.jspecify.annotations.NullMarked;
