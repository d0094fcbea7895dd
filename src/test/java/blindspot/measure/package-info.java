/// Measurements that are run by hand, not by the build: they print figures and fail nothing.
@NullMarked
package blindspot.measure;

import org.jspecify.annotations.NullMarked;
