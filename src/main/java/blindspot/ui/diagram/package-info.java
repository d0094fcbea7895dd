/// The two-VPC picture: frames, nodes, interfaces and legs as real nodes with words, the dots on one canvas above them.
@NullMarked
package blindspot.ui.diagram;

import org.jspecify.annotations.NullMarked;
