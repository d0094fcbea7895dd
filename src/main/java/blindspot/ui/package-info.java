/// The window. Inside: `fx`, `control`, `session`, then the features, none of which knows another, then `shell` and
/// [blindspot.ui.App], which puts them together.
@NullMarked
package blindspot.ui;

import org.jspecify.annotations.NullMarked;
