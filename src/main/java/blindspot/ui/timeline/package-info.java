/// Playing the records: the transport with its speed and scale, and the timeline with its playhead.
@NullMarked
package blindspot.ui.timeline;

import org.jspecify.annotations.NullMarked;
