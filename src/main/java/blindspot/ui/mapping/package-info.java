/// The mapping editor: what the interfaces and addresses of the open records are held to be, how that is known, and the
/// change of it.
@NullMarked
package blindspot.ui.mapping;

import org.jspecify.annotations.NullMarked;
