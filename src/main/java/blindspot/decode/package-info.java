/// From bytes to rows: what an input is, by its content and never by its name, and its records in columns.
///
/// [blindspot.decode.Decoder] reads one input of any kind. Bad data is an [blindspot.decode.Issue], never an exception.
/// Each container has a package of its own below this one. May use: `model`, `task`, `i18n`, `store`, `source`.
@NullMarked
package blindspot.decode;

import org.jspecify.annotations.NullMarked;
