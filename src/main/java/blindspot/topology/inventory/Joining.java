package blindspot.topology.inventory;

import blindspot.task.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Joins what files state. Of the same thing every value that any of them gives is kept; where two differ the later file
/// counts, and that is told.
public final class Joining {
    /// The most things that all files together may state.
    static final int MOST = 200_000;

    /// The most contradictions that are named one by one.
    private static final int MOST_NAMED = 20;

    private record Key(StatedKind kind, String id) {}

    private final Map<Key, Stated> known = new LinkedHashMap<>();
    private final List<Stated> nameless = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int conflicts;
    private int left;

    private Joining() {}

    /// What these files state together.
    public static Joining of(List<InventoryFile> files) {
        Joining joining = new Joining();
        files.forEach(file -> file.stated().forEach(joining::add));
        return joining;
    }

    public Inventory inventory() {
        return builder().inventory();
    }

    private InventoryBuilder builder() {
        List<Stated> all = new ArrayList<>(known.values());
        all.addAll(nameless);
        return new InventoryBuilder(all);
    }

    /// What files say differently, and what is left out.
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        if (conflicts > MOST_NAMED) {
            all.add(new Problem("inventory-more-conflicts", Integer.toString(conflicts - MOST_NAMED)));
        }
        if (left > 0) {
            all.add(new Problem("inventories-too-many", Integer.toString(MOST), Integer.toString(left)));
        }
        int open = builder().openTargets();
        if (open > 0) {
            all.add(new Problem("inventory-open-targets", Integer.toString(open)));
        }
        return List.copyOf(all);
    }

    private void add(Stated one) {
        Key key = new Key(one.kind(), one.id());
        Stated earlier = known.get(key);
        if (earlier == null && known.size() + nameless.size() >= MOST) {
            left++;
        } else if (one.id().isEmpty()) {
            nameless.add(one);
        } else {
            known.put(key, earlier == null ? one : joined(earlier, one));
        }
    }

    private Stated joined(Stated earlier, Stated later) {
        Map<String, String> texts = new HashMap<>(earlier.texts());
        later.texts().forEach((name, value) -> {
            String before = texts.put(name, value);
            if (before != null && !before.equals(value)) {
                conflict(earlier, later, name, before, value);
            }
        });
        Map<String, List<String>> lists = new HashMap<>(earlier.lists());
        later.lists()
                .forEach((name, values) -> lists.merge(
                        name, values, (before, now) -> list(earlier, later, name, before, now)));
        return new Stated(earlier.kind(), earlier.id(), earlier.file(), texts, lists);
    }

    /// A list that another one is a part of is no contradiction: less of it was asked for.
    private List<String> list(Stated earlier, Stated later, String name, List<String> before, List<String> now) {
        if (before.containsAll(now)) {
            return before;
        }
        if (!now.containsAll(before)) {
            conflict(earlier, later, name, String.join(", ", before), String.join(", ", now));
        }
        return now;
    }

    private void conflict(Stated earlier, Stated later, String name, String before, String now) {
        conflicts++;
        if (conflicts <= MOST_NAMED) {
            problems.add(new Problem(
                    "inventory-conflict", later.id(), earlier.file(), later.file(), name, before, now));
        }
    }
}
