/// Parquet flow logs: columns to columns, through Hardwood, whose only user this package is.
///
/// [blindspot.decode.parquet.ThriftReader] and [blindspot.decode.parquet.PageCheck] look at footers and page headers that
/// Hardwood reads too, because it takes the sizes in them at their word. They may go as soon as Hardwood refuses a size, a
/// number of values or a place that does not fit the bytes and a limit before it allocates or loops for it: then
/// `ParquetDamageTest` and the seeds of the fuzz target hold without them.
///
/// May use: `model`, `task`, `store`, `source`, `decode.text`.
@NullMarked
package blindspot.decode.parquet;

import org.jspecify.annotations.NullMarked;
