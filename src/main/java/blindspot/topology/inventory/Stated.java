package blindspot.topology.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one file says of one thing. Values that the file does not give are not there.
///
/// @param id by which it is told from others; empty when the file does not name it
/// @param texts by AWS's names of the properties, with a dot before what is inside another
/// @param lists the same
public record Stated(
        StatedKind kind, String id, String file, Map<String, String> texts, Map<String, List<String>> lists) {
    /// The name that people gave it.
    static final String TITLE = "Tags.Name";

    static final String ADDRESSES = "PrivateIpAddresses";
    static final String PUBLIC_ADDRESSES = "Association.PublicIp";
    static final String BLOCKS = "CidrBlock";

    /// Of a target: the target group that it is of.
    static final String TARGET_GROUP = "TargetGroupArn";

    public Stated {
        texts = Map.copyOf(texts);
        lists = Map.copyOf(lists);
    }

    /// The value; empty when it is not given.
    String value(String name) {
        return texts.getOrDefault(name, "");
    }

    /// The values; none when they are not given.
    List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /// The same with one more value where none is given.
    Stated with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.putIfAbsent(name, value);
        return new Stated(kind, id, file, more, lists);
    }
}
