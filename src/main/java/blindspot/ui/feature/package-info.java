/// What a part of the window brings besides what it shows: its commands with their keys, and what it remembers between
/// two runs. The parts bring it themselves; `shell` makes menus and keys of it.
@NullMarked
package blindspot.ui.feature;

import org.jspecify.annotations.NullMarked;
