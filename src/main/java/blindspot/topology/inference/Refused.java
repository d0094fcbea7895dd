package blindspot.topology.inference;

import blindspot.topology.Member;

/// What was set and cannot be drawn as it was wished. The words are made elsewhere.
///
/// @param member of whom it was set
public record Refused(Member member, Why why) {
    /// Why not.
    public enum Why {
        /// The other that was named is not in the records.
        NOT_THERE("not-there"),
        /// One of the two is outside of any VPC, where nothing is recorded.
        OUTSIDE("outside"),
        /// Only a network interface can be said to be in another VPC: an address is where it was recorded.
        ADDRESS_STAYS("address-stays"),
        /// The picture joins an endpoint only with a load balancer of another VPC.
        SAME_VPC("same-vpc"),
        /// Those that it is set to belong with are set to belong with it.
        CIRCLE("circle"),
        /// One of the two was set to be something else than an endpoint and a Network Load Balancer.
        OTHER_ROLES("other-roles");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /// The end of its key among the words.
        public String code() {
            return code;
        }
    }
}
