package blindspot.template;

import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The id of a VPC: `vpc-` and 8 or 17 hexadecimal digits.
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html>
public record VpcId(String text) {
    /// How many VPCs there may be: each has a letter.
    public static final int MOST = 26;

    private static final Pattern ID = Pattern.compile("vpc-([0-9a-f]{8}|[0-9a-f]{17})");

    /// @throws ProblemException when it is no such id
    public VpcId {
        if (!ID.matcher(text).matches()) {
            throw new ProblemException(new Problem("template-vpc", text));
        }
    }

    /// All of them, in their order. Two flow logs of one VPC would record everything twice.
    ///
    /// @throws ProblemException when one is no such id, or is there twice, or when there are more than [#MOST]
    public static List<VpcId> all(List<String> texts) {
        if (texts.size() > MOST) {
            throw new ProblemException(
                    new Problem("template-vpcs", Integer.toString(texts.size()), Integer.toString(MOST)));
        }
        List<VpcId> vpcs = texts.stream().map(VpcId::new).toList();
        Set<VpcId> seen = new HashSet<>();
        for (VpcId vpc : vpcs) {
            if (!seen.add(vpc)) {
                throw new ProblemException(new Problem("template-vpc-twice", vpc.text()));
            }
        }
        return vpcs;
    }
}
