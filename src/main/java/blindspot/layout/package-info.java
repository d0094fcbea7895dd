/// Where everything of a topology stands on a canvas: arithmetic alone, no words, no records, no colours.
///
/// May use: `topology` and what comes before it.
@NullMarked
package blindspot.layout;

import org.jspecify.annotations.NullMarked;
