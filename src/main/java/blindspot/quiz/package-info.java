/// The quiz: decks of questions, the course of a run through one, grading, and the records that prove an answer. A
/// lesson is a deck with its topology and logs. Right answers come from `capture`; no file states one.
///
/// May use: `capture`, `topology` and what comes before them.
@NullMarked
package blindspot.quiz;

import org.jspecify.annotations.NullMarked;
