package blindspot.ui.shell;

import blindspot.settings.Scheme;
import blindspot.settings.TextSize;

/// How a window looks.
///
/// @param grey whether every colour is the grey that is as bright
public record Appearing(Scheme scheme, boolean grey, TextSize size) {}
