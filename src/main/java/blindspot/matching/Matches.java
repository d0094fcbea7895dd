package blindspot.matching;

import java.util.List;

/// What at the other end of PrivateLink may be of the traffic of a record.
public sealed interface Matches {
    /// The record is on no leg that PrivateLink begins or ends at: nothing is to be said.
    record NotAsked() implements Matches {}

    /// Records that may be, the likest first.
    ///
    /// @param likest at least one, and [Matching#MOST] at the most
    /// @param others how many there are besides
    record Possible(List<PossibleMatch> likest, long others) implements Matches {
        public Possible {
            likest = List.copyOf(likest);
        }
    }

    /// No record is named.
    record None(Why why) implements Matches {}

    /// Why none is named.
    enum Why {
        /// What is refused on this side goes no further.
        REJECTED("rejected"),
        /// A load balancer checks its targets by itself.
        HEALTH_CHECK("health-check"),
        /// The record says no time.
        NO_TIME("no-time"),
        /// The viewpoint's flow logs are those of one side.
        OUT_OF_VIEW("out-of-view"),
        /// Several clients sent through the endpoint at that time: what each of them sent cannot be told apart behind it.
        SEVERAL_CLIENTS("several-clients"),
        /// The load balancer is reached by another path too, or has other traffic at that time, perhaps of other clients.
        ANOTHER_WAY("another-way"),
        /// Nothing of that time is loaded of the other side.
        NOTHING_THERE("nothing-there");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /// The word for it in message keys.
        public String code() {
            return code;
        }
    }
}
