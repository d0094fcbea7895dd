/// The rules of who may record which leg, and which records do. The diagram, the quiz and every "why is it missing?"
/// ask here; nothing restates a rule.
///
/// May use: `topology` and what comes before it.
@NullMarked
package blindspot.capture;

import org.jspecify.annotations.NullMarked;
