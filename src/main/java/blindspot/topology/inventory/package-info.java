/// What AWS says of a network: the outputs of `describe-network-interfaces` and of the other commands that say what is
/// behind an interface, read leniently, one or several per account, and joined into one [Inventory]. What it states is
/// stated; nothing is guessed here.
///
/// May use: `model`, `task`, `i18n`, `store`, `source`, `decode`, `query`.
@NullMarked
package blindspot.topology.inventory;

import org.jspecify.annotations.NullMarked;
