/// What CloudWatch measured where no flow log records anything: the metrics of endpoints, endpoint services and Network Load
/// Balancers. The outputs of `aws cloudwatch get-metric-data` and `get-metric-statistics` are read leniently, joined into one
/// [blindspot.cloudwatch.Series] for each metric, and held against the path that is drawn: only what a dimension states to
/// be on it is on it, or what a person said to be. Nothing here is a record of a flow log, and nothing becomes one.
///
/// May use: `model`, `task`, `source`, `decode`, `topology` and what they may.
@NullMarked
package blindspot.cloudwatch;

import org.jspecify.annotations.NullMarked;
