package blindspot.topology.inference;

import blindspot.topology.NodeKind;
import java.util.List;

/// Who is at one place of a path.
///
/// @param kind what they are held to be
/// @param vpc the number of their VPC, or one of those below
/// @param actors none where no log of theirs is there
record Stage(Place place, NodeKind kind, int vpc, List<Actor> actors) {
    static final int OUTSIDE = Actor.OUTSIDE;

    /// The VPC of the other side, of which no log is there.
    static final int NOT_LOADED = -2;

    /// What it is on the path.
    enum Place {
        CLIENTS,
        MIDDLE,
        SERVERS
    }

    Stage {
        actors = List.copyOf(actors);
    }

    Stage(Place place, NodeKind kind, List<Actor> actors) {
        this(place, kind, actors.getFirst().group(), actors);
    }
}
