/// Opening: files, folders and addresses that are dropped, chosen, pasted or remembered, how far their loading is, and what
/// can be done about what was just loaded.
@NullMarked
package blindspot.ui.open;

import org.jspecify.annotations.NullMarked;
