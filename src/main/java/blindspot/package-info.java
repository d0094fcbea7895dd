/// Where the program starts. The packages below are in an order, each may use those before it; `ArchitectureTest` holds
/// it.
@NullMarked
package blindspot;

import org.jspecify.annotations.NullMarked;
