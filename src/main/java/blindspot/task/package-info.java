/// Work that takes time: jobs, their progress, their cancellation, and what can be told when they fail. The only maker
/// of threads.
///
/// May use: `model`.
@NullMarked
package blindspot.task;

import org.jspecify.annotations.NullMarked;
