/// Parquet flow logs: columns to columns, through Hardwood, whose only user this package is.
///
/// May use: `model`, `task`, `store`, `source`, `decode.text`.
@NullMarked
package blindspot.decode.parquet;

import org.jspecify.annotations.NullMarked;
