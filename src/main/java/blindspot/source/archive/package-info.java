/// Archives of this machine and the files in them, each a source of its own. The only user of Commons Compress.
///
/// Nothing is ever unpacked to a disk, so that the names in an archive lead nowhere: they are only names.
///
/// May use: what `source` may use, and `source`.
@NullMarked
package blindspot.source.archive;

import org.jspecify.annotations.NullMarked;
