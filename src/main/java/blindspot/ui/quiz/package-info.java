/// The quiz pane: a question, the learner's answer, what became of it, and the records that prove it.
///
/// The course of a quiz and its grading are `quiz`'s; here they get words and nodes.
@NullMarked
package blindspot.ui.quiz;

import org.jspecify.annotations.NullMarked;
