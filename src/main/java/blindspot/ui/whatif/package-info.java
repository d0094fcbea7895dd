/// What if there were other flow logs? What the user pretends, what could be recorded then and what still not be told, and
/// what makes AWS create them.
///
/// Shows nothing from a log, and always says so.
@NullMarked
package blindspot.ui.whatif;

import org.jspecify.annotations.NullMarked;
