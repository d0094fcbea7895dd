/// What all features share: [blindspot.ui.session.Session] is what the window shows, [blindspot.ui.session.OpenSession] what
/// is open and being opened. Features meet here and nowhere else.
@NullMarked
package blindspot.ui.session;

import org.jspecify.annotations.NullMarked;
