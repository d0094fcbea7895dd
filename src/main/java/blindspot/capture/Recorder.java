package blindspot.capture;

import java.util.List;

/// Who recorded a record, by the facts of a topology. Interfaces are named by their index in it.
public sealed interface Recorder {
    /// This network interface.
    record Known(int networkInterface) implements Recorder {}

    /// One of these network interfaces, two at least, in order; nobody knows which.
    record OneOf(List<Integer> networkInterfaces) implements Recorder {
        public OneOf {
            networkInterfaces = List.copyOf(networkInterfaces);
        }
    }

    /// One that the topology does not have, in this VPC of it: the record names the VPC.
    record Elsewhere(int vpc) implements Recorder {}

    /// None that the topology has, in no VPC of it.
    record NotDrawn() implements Recorder {}

    /// The network interfaces that may have recorded it, in order.
    default List<Integer> possible() {
        return switch (this) {
            case Known(int networkInterface) -> List.of(networkInterface);
            case OneOf(List<Integer> networkInterfaces) -> networkInterfaces;
            case Elsewhere _,NotDrawn _ -> List.of();
        };
    }

    /// Of these network interfaces, which ascend.
    static Recorder among(List<Integer> networkInterfaces) {
        return switch (networkInterfaces.size()) {
            case 0 -> new NotDrawn();
            case 1 -> new Known(networkInterfaces.getFirst());
            default -> new OneOf(networkInterfaces);
        };
    }
}
