package blindspot.topology;

import blindspot.i18n.LocalizedText;
import blindspot.model.Cidr;
import java.util.List;
import java.util.Optional;

/// A VPC. `id` is the file's own name for it; `vpcId` is AWS's, where it is known. `name` is the short
/// name used in sentences ("VPC B"), `role` says what it is on this path ("provider").
public record Vpc(
        String id,
        LocalizedText name,
        LocalizedText role,
        Optional<String> vpcId,
        List<Cidr> cidrs,
        List<Subnet> subnets) {
    public Vpc {
        cidrs = List.copyOf(cidrs);
        subnets = List.copyOf(subnets);
    }
}
