/// The dialog for buckets: where, how to get at it, which time; what is in it, before it is read.
@NullMarked
package blindspot.ui.bucket;

import org.jspecify.annotations.NullMarked;
