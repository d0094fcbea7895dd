package blindspot.topology;

import blindspot.model.Printable;

/// Which VPC a network interface was set to be in.
public sealed interface Home {
    /// The VPC of this id; those that recorded traffic with it are held to be in it too.
    ///
    /// @param id as AWS has it, or any name that tells it from others; printable, so that it is in a file as it is here
    record Named(String id) implements Home {
        public Named {
            id = Printable.of(id);
        }
    }

    /// The one that another interface is in.
    ///
    /// @param interfaceId of the other
    record Of(String interfaceId) implements Home {}

    /// One that none of the others is in, as far as is known.
    record Alone() implements Home {}
}
