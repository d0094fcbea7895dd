package blindspot.topology;

import blindspot.i18n.LocalizedText;
import blindspot.model.Cidr;
import java.util.List;
import java.util.Optional;

/// A subnet of a VPC. `id` is the file's own name for it; `subnetId` is AWS's, where it is known.
public record Subnet(String id, LocalizedText name, Optional<String> subnetId, List<Cidr> cidrs) {
    public Subnet {
        cidrs = List.copyOf(cidrs);
    }
}
