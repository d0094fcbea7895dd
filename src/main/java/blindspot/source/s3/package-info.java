/// Amazon S3 and storages that speak its language: listing, reading, and what can go wrong. The only user of the AWS
/// SDK, and of no more of S3 than its read actions.
///
/// May use: `source` and what comes before it.
@NullMarked
package blindspot.source.s3;

import org.jspecify.annotations.NullMarked;
