package blindspot.template;

import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.util.regex.Pattern;

/// The code of an AWS Region, such as `eu-west-1`. New ones come every year, so only its form is checked.
/// Source: <https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html>
public record Region(String code) {
    private static final Pattern CODE = Pattern.compile("[a-z]{2,5}(-[a-z]{2,12}){1,2}-[0-9]{1,2}");

    /// @throws ProblemException when it does not look like one
    public Region {
        if (!CODE.matcher(code).matches()) {
            throw new ProblemException(new Problem("template-region", code));
        }
    }
}
