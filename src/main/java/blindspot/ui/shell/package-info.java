/// The window around the features: menus, keys, toolbar, status line, and the one way problems are shown.
@NullMarked
package blindspot.ui.shell;

import org.jspecify.annotations.NullMarked;
