/// The detail pane: the selected record and the selected leg in words.
///
/// Draws nothing and decides nothing about who records what: it asks `capture`.
@NullMarked
package blindspot.ui.inspect;

import org.jspecify.annotations.NullMarked;
