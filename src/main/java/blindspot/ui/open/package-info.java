/// Opening what the user has: dropped files, chosen files and folders, the lesson; what is being read, and what came of
/// it.
@NullMarked
package blindspot.ui.open;

import org.jspecify.annotations.NullMarked;
