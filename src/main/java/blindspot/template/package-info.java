/// What makes AWS write flow logs as the program likes to read them, and asks Athena of them: a command, a
/// CloudFormation template, a table. Pure texts; nothing here speaks to AWS. Whatever comes from outside is checked
/// before it stands in one of them.
///
/// May use: `decode` and what comes before it.
@NullMarked
package blindspot.template;

import org.jspecify.annotations.NullMarked;
