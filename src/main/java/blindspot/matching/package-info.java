/// What may belong together although no field joins it: records at the two ends of a PrivateLink connection. Every word
/// here is *possible*; nothing of it is evidence, is counted, or reaches the picture.
///
/// May use: `capture` and what comes before it.
@NullMarked
package blindspot.matching;

import org.jspecify.annotations.NullMarked;
