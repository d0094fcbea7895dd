/// What is drawn: two VPCs, their subnets, the nodes of one path through them with their network interfaces, and the
/// legs between the nodes. From a file; every fact in it is stated by somebody, none is guessed here.
///
/// May use: `model`, `task`, `i18n`, `store`, `source`, `decode`, `query`, `load`.
@NullMarked
package blindspot.topology;

import org.jspecify.annotations.NullMarked;
