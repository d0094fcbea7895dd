package blindspot.quiz;

import blindspot.task.Problem;

/// Something wrong, or doubtful, in a deck file.
///
/// @param line where it stands, from 1; 0 where it is the whole file
/// @param column the same
/// @param key the property that it is, such as `questions[2].prompt.ja`; empty where it is none
public record DeckFault(Problem problem, int line, int column, String key) {}
