/// What is open, and how it came to be: files, folders and buckets are looked at, read behind what is open already or in
/// its place, and reported of. [blindspot.opening.OpenSet] is what is open; a [blindspot.opening.OpenRequest] makes the job
/// that reads more. Used by the window and by the command line alike; knows no thread and no JavaFX.
///
/// May use: everything but `sketch`, `ui` and `cli`.
@NullMarked
package blindspot.opening;

import org.jspecify.annotations.NullMarked;
