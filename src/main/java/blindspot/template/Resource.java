package blindspot.template;

import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a flow log is of. One of which nobody knows the id is to be named by whoever uses the text.
///
/// @param id as AWS names it; empty where it is not known
public record Resource(Kind kind, Optional<String> id) {
    /// How many there may be: each has a letter.
    public static final int MOST = 26;

    /// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html>
    public enum Kind {
        VPC("VPC", "vpc", "Vpc", "template-vpc"),
        SUBNET("Subnet", "subnet", "Subnet", "template-subnet"),
        NETWORK_INTERFACE("NetworkInterface", "eni", "Interface", "template-eni");

        private final String code;
        private final String prefix;
        private final String name;
        private final String problem;
        private final Pattern id;

        Kind(String code, String prefix, String name, String problem) {
            this.code = code;
            this.prefix = prefix;
            this.name = name;
            this.problem = problem;
            id = Pattern.compile(idPattern(prefix));
        }

        private static String idPattern(String prefix) {
            return prefix + "-([0-9a-f]{8}|[0-9a-f]{17})";
        }

        /// Whether AWS would give such an id to one.
        public boolean isId(String text) {
            return id.matcher(text).matches();
        }

        /// As AWS writes it.
        String code() {
            return code;
        }

        /// The ids of this kind: 8 or 17 hexadecimal digits behind what it begins with.
        /// Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html>
        String idPattern() {
            return idPattern(prefix);
        }

        /// The name of the n-th of all resources, of this kind, in a template: `VpcA`.
        String nameInStack(int place) {
            return name + letter(place);
        }

        /// The name of a variable for it in a shell: `VPC_A`.
        String variable(int place) {
            return (this == NETWORK_INTERFACE ? "ENI" : code.toUpperCase(Locale.ROOT)) + "_" + letter(place);
        }
    }

    /// @throws ProblemException when there is an id that AWS would not give to such a thing
    public Resource {
        id.filter(text -> !kind.isId(text)).ifPresent(text -> {
            throw new ProblemException(new Problem(kind.problem, text));
        });
    }

    /// One whose id is known.
    public static Resource of(Kind kind, String id) {
        return new Resource(kind, Optional.of(id));
    }

    /// One that has to be named.
    public static Resource toBeNamed(Kind kind) {
        return new Resource(kind, Optional.empty());
    }

    static String letter(int place) {
        return Character.toString('A' + place);
    }

    /// The same, in their order.
    ///
    /// @throws ProblemException when there is a [#problem] with them
    public static List<Resource> checked(List<Resource> resources) {
        problem(resources).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        return List.copyOf(resources);
    }

    /// Why no flow logs can be made of these: one is there twice, of which everything would be recorded twice, or there are
    /// more than [#MOST].
    public static Optional<Problem> problem(List<Resource> resources) {
        if (resources.size() > MOST) {
            return Optional.of(new Problem(
                    "template-resources", Integer.toString(resources.size()), Integer.toString(MOST)));
        }
        Set<String> seen = new HashSet<>();
        return resources.stream()
                .flatMap(resource -> resource.id.stream())
                .filter(id -> !seen.add(id))
                .findFirst()
                .map(id -> new Problem("template-twice", id));
    }
}
