package blindspot.topology.inference;

import blindspot.topology.Origin;
import java.util.Optional;

/// A VPC that interfaces of the logs are in.
///
/// @param id `vpc-…` as AWS has it, or as the user named it; empty where nothing tells it: then it is one because of the
///        inputs and because its interfaces recorded traffic between each other
/// @param account of its flow log, as the names of the inputs tell it
/// @param name that people gave it
/// @param origin how it is known that its interfaces are in it
public record InferredVpc(Optional<String> id, Optional<String> account, Optional<String> name, Origin origin) {}
