/// What the user gave: paths, told apart by the content of the files, each kind to be loaded by the package that knows
/// it. Used by the window and by the command line.
///
/// May use: everything but `opening`, `sketch`, `ui` and `cli`.
@NullMarked
package blindspot.intake;

import org.jspecify.annotations.NullMarked;
