package blindspot.topology;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/// The network interfaces of nodes, those of one behind those of the one before, without a copy of them.
final class InterfacesOf extends AbstractList<NetworkInterface> implements RandomAccess {
    private final List<Node> nodes;
    /// Of each node how many there are until its last one.
    private final int[] ends;

    InterfacesOf(List<Node> nodes) {
        this.nodes = nodes;
        ends = new int[nodes.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += nodes.get(i).interfaces().size();
            ends[i] = end;
        }
    }

    @Override
    public NetworkInterface get(int index) {
        Objects.checkIndex(index, size());
        int low = 0;
        int high = ends.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > index) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        List<NetworkInterface> own = nodes.get(low).interfaces();
        return own.get(index - ends[low] + own.size());
    }

    @Override
    public int size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }
}
