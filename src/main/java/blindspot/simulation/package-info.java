/// Captures whose truth is known: from a scenario it makes a world of VPCs, the packets that go through it, the flow
/// logs that AWS would write of them, and beside these what each record is. Pure: the same plan gives the same bytes, and
/// nothing here knows a clock or a file system.
///
/// What is recorded where, and what never, follows AWS's pages as each class cites them; the program reads the result
/// like anybody's logs.
///
/// May use: `capture`, `topology` and what comes before them.
@NullMarked
package blindspot.simulation;

import org.jspecify.annotations.NullMarked;
