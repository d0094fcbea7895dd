/// The window. Inside: `fx`, `control`, `feature`, `session`, then the features, none of which knows another, then
/// `shell`. [blindspot.ui.Workbench] has the models, [blindspot.ui.App] puts the features together, and what opens a window
/// is [blindspot.ui.Windows].
@NullMarked
package blindspot.ui;

import org.jspecify.annotations.NullMarked;
