/// The path and its legs in sentences and tables, for whom a picture is of no use: as values, as plain text and as a page.
///
/// Decides nothing about who records what: it asks `capture`. May use: everything but `ui` and `cli`.
@NullMarked
package blindspot.description;

import org.jspecify.annotations.NullMarked;
