package blindspot.ui.diagram;

import blindspot.capture.Lane;
import blindspot.layout.Placement.StrandPlace;

/// Where a dot is: a function of its strand, its lane, and how far it is from sender (0) to receiver (1). Makes no objects.
final class DotPlace {
    private DotPlace() {}

    static double x(StrandPlace place, Lane lane, double along) {
        return place.line().x(part(lane, along));
    }

    static double y(StrandPlace place, Lane lane, double along) {
        return place.line().y(part(lane, along)) + (lane == Lane.REQUEST ? -place.apart() : place.apart());
    }

    private static double part(Lane lane, double along) {
        return lane == Lane.REQUEST ? along : 1 - along;
    }
}
