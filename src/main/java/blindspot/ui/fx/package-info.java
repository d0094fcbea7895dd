/// What JavaFX lacks and every feature needs: jobs that end on the JavaFX thread, words that follow the language.
///
/// The only package that calls `Platform.runLater`.
@NullMarked
package blindspot.ui.fx;

import org.jspecify.annotations.NullMarked;
