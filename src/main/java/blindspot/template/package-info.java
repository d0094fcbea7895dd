/// What makes AWS write flow logs as the program likes to read them, and asks Athena of them, and CloudWatch of what none
/// of them has: commands, a CloudFormation template, a table. Pure texts; nothing here speaks to AWS. Whatever comes from outside is checked
/// before it stands in one of them.
///
/// May use: `cloudwatch`, `topology`, `decode` and what comes before them.
@NullMarked
package blindspot.template;

import org.jspecify.annotations.NullMarked;
