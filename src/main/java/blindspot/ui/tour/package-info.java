/// A guided tour: a few stops over the real window, each with a sentence on the part that it outlines.
@NullMarked
package blindspot.ui.tour;

import org.jspecify.annotations.NullMarked;
