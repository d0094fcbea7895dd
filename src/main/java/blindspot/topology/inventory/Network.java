package blindspot.topology.inventory;

import blindspot.model.Cidr;
import java.util.List;

/// A VPC or a subnet as an inventory states it. Texts that are not given are empty.
public sealed interface Network {
    String id();

    /// The name that people gave it.
    String title();

    List<Cidr> blocks();

    record Vpc(String id, String title, String account, List<Cidr> blocks, String file) implements Network {
        public Vpc {
            blocks = List.copyOf(blocks);
        }
    }

    /// A subnet, as describe-subnets states it.
    ///
    /// @param zoneId the id of the Availability Zone, such as use1-az1
    /// @param zoneName its name, such as us-east-1a
    record Subnet(
            String id, String title, String vpc, String zoneId, String zoneName, List<Cidr> blocks, String file)
            implements Network {
        public Subnet {
            blocks = List.copyOf(blocks);
        }
    }
}
