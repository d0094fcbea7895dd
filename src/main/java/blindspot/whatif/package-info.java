/// What if there were other flow logs? Flow logs that nobody has created, what they could record of a path, and what
/// their fields could still tell. Pure, and of the topology alone: no record is asked, none is counted, and nothing here
/// is ever said to be recorded. Who may record what is asked of `capture`; what makes AWS create them is `template`.
///
/// May use: `template` and what comes before it.
@NullMarked
package blindspot.whatif;

import org.jspecify.annotations.NullMarked;
