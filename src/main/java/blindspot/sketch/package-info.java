/// What is drawn of the picture that does not move: a list of marks with roles of colour, made from a placement and
/// words by pure functions. Painted by whoever has something to paint on; knows neither screens nor style sheets.
///
/// May use: everything but `ui` and `cli`.
@NullMarked
package blindspot.sketch;

import org.jspecify.annotations.NullMarked;
