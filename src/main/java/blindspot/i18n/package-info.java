/// Every word the user reads: message bundles, languages, and numbers and times in the user's form.
///
/// May use: `model`, `task`.
@NullMarked
package blindspot.i18n;

import org.jspecify.annotations.NullMarked;
