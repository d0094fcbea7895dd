/// Lessons: a path, records on it, a deck of questions about them, and notes for who teaches it. A lesson comes with the
/// program or lies in a folder or a file of its own; its records are flow logs beside it, or a scenario of the simulator.
///
/// May use: `quiz`, `simulation` and what comes before them.
@NullMarked
package blindspot.lesson;

import org.jspecify.annotations.NullMarked;
