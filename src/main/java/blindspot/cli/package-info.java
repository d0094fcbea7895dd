/// The command line: verbs for preparing a class and for scripts. At the top of the order, beside the window.
///
/// May use: everything but the insides of `ui`.
@NullMarked
package blindspot.cli;

import org.jspecify.annotations.NullMarked;
