/// The quiz: decks of questions, what is asked on a path with records, the course of a run through it, grading, and the
/// records that prove an answer. What `capture` or the records can tell, no file states as an answer.
///
/// May use: `capture`, `topology` and what comes before them.
@NullMarked
package blindspot.quiz;

import org.jspecify.annotations.NullMarked;
