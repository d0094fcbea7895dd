/// The words of the domain: values only, nothing that reads, stores or draws.
///
/// May use: nothing of Blindspot. Everything else may use it.
@NullMarked
package blindspot.model;

import org.jspecify.annotations.NullMarked;
