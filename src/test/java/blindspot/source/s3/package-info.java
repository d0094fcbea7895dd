/// Tests of reading from S3, against a server on loopback, and what they and others start for it.
@NullMarked
package blindspot.source.s3;

import org.jspecify.annotations.NullMarked;
