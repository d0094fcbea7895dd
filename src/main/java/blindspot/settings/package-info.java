/// What the program remembers between two runs, where it keeps that, and its log.
///
/// May use: `capture` and what comes before it. The only user of the library that knows the operating systems' folders.
@NullMarked
package blindspot.settings;

import org.jspecify.annotations.NullMarked;
