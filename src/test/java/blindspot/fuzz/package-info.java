/// What Jazzer calls, one class for each kind of thing that a user gives: `mvn -Pfuzz` runs one of them, and
/// [blindspot.fuzz.FuzzRegressionTest] replays what it found.
@NullMarked
package blindspot.fuzz;

import org.jspecify.annotations.NullMarked;
