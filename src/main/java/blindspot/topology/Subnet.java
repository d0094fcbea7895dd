package blindspot.topology;

import blindspot.i18n.LocalizedText;
import blindspot.model.Cidr;
import java.util.List;
import java.util.Optional;

/// A subnet of a VPC. `id` is the file's own name for it; `subnetId` is AWS's, where it is known, and so is `zone`, the
/// id of the one Availability Zone that it is in.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html>
public record Subnet(
        String id, LocalizedText name, Optional<String> subnetId, Optional<String> zone, List<Cidr> cidrs) {
    public Subnet {
        cidrs = List.copyOf(cidrs);
    }
}
