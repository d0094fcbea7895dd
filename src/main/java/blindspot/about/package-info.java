/// What the program is: its version, what it is made of and under which terms, and what it runs on.
///
/// May use: `settings` and what comes before it.
@NullMarked
package blindspot.about;

import org.jspecify.annotations.NullMarked;
