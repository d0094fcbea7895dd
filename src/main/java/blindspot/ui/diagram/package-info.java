/// The picture of the path: what does not move is a [blindspot.sketch.Sketch], painted on one canvas; legs, nodes and
/// strips are real nodes under and over it, to be pressed, focused and read aloud; the dots are on a canvas above.
@NullMarked
package blindspot.ui.diagram;

import org.jspecify.annotations.NullMarked;
