package blindspot.capture;

import blindspot.i18n.Messages;
import blindspot.topology.Topology;

/// What viewpoints are called to the user.
public final class ViewpointWords {
    private final Messages messages;

    public ViewpointWords(Messages messages) {
        this.messages = messages;
    }

    /// The name of its VPC in a topology that has it, or that it is of all.
    public String of(Viewpoint viewpoint, Topology topology) {
        return switch (viewpoint) {
            case Viewpoint.OfVpc(int vpc) -> messages.text(topology.vpcName(vpc));
            case Viewpoint.All() -> switch (topology.vpcs().size()) {
                case 1 -> messages.text("viewpoint.all-records");
                case 2 -> messages.text("viewpoint.both");
                default -> messages.text("viewpoint.all");
            };
        };
    }
}
