package blindspot.ui.diagram;

import blindspot.ui.feature.Explained.Subject;
import blindspot.ui.session.Focus;
import java.util.function.Consumer;

/// What is asked for at a place of the picture and done outside of it.
///
/// @param drawPath draws another path of the records of a place
/// @param why says of a leg or a node why there is nothing
/// @param neverLogged shows what flow logs never record
/// @param help explains what something in the picture is
public record PlaceActions(
        Consumer<Focus> drawPath, Consumer<Focus> why, Runnable neverLogged, Consumer<Subject> help) {}
