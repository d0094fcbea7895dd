package blindspot.topology;

import blindspot.model.Address;

/// Who may belong to a node, however the records are drawn.
public sealed interface Member {
    /// A network interface that is recorded, or that an inventory states.
    record Interface(String id) implements Member {}

    /// An address whose interface is not known. Addresses may be the same in several VPCs.
    ///
    /// @param beside the id of an interface whose records have the address
    record At(Address address, String beside) implements Member {}
}
