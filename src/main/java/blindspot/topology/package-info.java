/// What may be drawn: VPCs, their subnets, nodes with their network interfaces, and the paths of legs between the nodes.
/// From a file or from what AWS lists; every fact in it has an origin, none is guessed here.
///
/// May use: `model`, `task`, `i18n`, `store`, `source`, `decode`, `query`, `load`.
@NullMarked
package blindspot.topology;

import org.jspecify.annotations.NullMarked;
