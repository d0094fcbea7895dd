/// Showing to a room: full screen, the projector's view, a blank picture, a ring around the pointer.
@NullMarked
package blindspot.ui.present;

import org.jspecify.annotations.NullMarked;
