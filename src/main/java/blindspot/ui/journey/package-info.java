/// The illustrated journey in words: one request and its answer walk the whole path, leg by leg.
///
/// Shows nothing from a log, and always says so.
@NullMarked
package blindspot.ui.journey;

import org.jspecify.annotations.NullMarked;
