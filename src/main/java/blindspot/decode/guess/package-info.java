/// The format of records that nothing names, told by their values.
///
/// [blindspot.decode.guess.FormatGuess] says what the first lines are most likely records of, and whether that is
/// certain. Only a certain guess may be used without asking. May use: `model`, `task`, `store`.
@NullMarked
package blindspot.decode.guess;

import org.jspecify.annotations.NullMarked;
