/// The path as a list, for whom the picture is of no use: what the diagram shows and what can be pressed on it, line by
/// line, in the window and as a page for a browser and its screen reader.
@NullMarked
package blindspot.ui.pathlist;

import org.jspecify.annotations.NullMarked;
