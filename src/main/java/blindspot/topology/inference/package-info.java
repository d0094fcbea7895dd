/// What records say of the network that they were taken in, when nobody else says: whose address an interface has, what
/// it is there for, which VPC it is in, and the paths that requests take. What is ambiguous stays so; a role is certain
/// only from an inventory, from a field of AWS's or from who looks at it. Pure, synchronous, bounded.
///
/// May use: `model`, `task`, `i18n`, `store`, `source`, `topology`, `topology.inventory`.
@NullMarked
package blindspot.topology.inference;

import org.jspecify.annotations.NullMarked;
