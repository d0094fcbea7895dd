/// Help: on what the pointer or the keys are at, the glossary of AWS's words, and what flow logs never record.
///
/// May use: `ui.session` and what comes before it. Knows no other feature: they mark what they show with a topic.
@NullMarked
package blindspot.ui.help;

import org.jspecify.annotations.NullMarked;
