/// Opening: files and folders that are dropped, chosen or remembered, their loading, and the report of it.
@NullMarked
package blindspot.ui.open;

import org.jspecify.annotations.NullMarked;
