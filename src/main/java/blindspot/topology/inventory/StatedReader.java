package blindspot.topology.inventory;

import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonSequence;
import blindspot.decode.json.JsonValue;
import blindspot.task.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects what a file states while it is read.
final class StatedReader implements JsonSequence.Listener {
    /// The most values that are named one by one; of the others the number is told.
    private static final int MOST_NAMED = 20;

    private static final String INSTANCE = "Attachment.InstanceId";

    private final String file;
    private final List<Stated> stated = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> renamed = new LinkedHashSet<>();
    private final Set<String> notUsed = new LinkedHashSet<>();
    private @Nullable JsonValue nameless;
    private int allNameless;
    private int allRefused;
    private int left;
    private int firstOfText;

    StatedReader(String file) {
        this.file = file;
    }

    @Override
    public void entry(String list, JsonValue value) {
        if (value instanceof JsonObject entry) {
            Optional<StatedKind> kind = list.isEmpty() ? StatedKind.of(entry) : StatedKind.ofList(list);
            kind.ifPresentOrElse(known -> add(known, entry), () -> addInside(entry));
        } else {
            unreadable(value.refuse("inventory-no-entry", value.type()).problem());
        }
    }

    /// The object may be an entry itself. What it says of an instance or a target group holds for all that was in it.
    @Override
    public void end(JsonObject rest) {
        String instance = quietly().text(rest, StatedKind.INSTANCE.id());
        String group = quietly().text(rest, StatedKind.TARGET_GROUP.id());
        for (int i = firstOfText; i < stated.size(); i++) {
            stated.set(i, within(stated.get(i), instance, group));
        }
        Optional<StatedKind> kind = StatedKind.of(rest);
        kind.ifPresentOrElse(known -> add(known, rest), () -> rest.names().forEach(name -> otherList(rest, name)));
        firstOfText = stated.size();
    }

    /// A list of another name holds entries that say of themselves what they are, or nothing of use.
    private void otherList(JsonObject rest, String name) {
        if (rest.value(name).orElse(null) instanceof JsonValue.Items(var _, List<JsonValue> values)
                && values.stream().anyMatch(JsonObject.class::isInstance)) {
            int before = stated.size();
            for (JsonValue value : values) {
                if (value instanceof JsonObject entry && holdsEntries(entry)) {
                    addInside(entry);
                }
            }
            if (stated.size() == before && notUsed.size() < MOST_NAMED) {
                notUsed.add(name);
            }
        }
    }

    private static boolean holdsEntries(JsonObject entry) {
        return StatedKind.LISTS.stream().anyMatch(entry::has);
    }

    /// An object in a list that holds whole outputs, or parts of them, in lists of its own.
    private void addInside(JsonObject entry) {
        if (!holdsEntries(entry)) {
            noteRenamed(entry, Set.of());
            return;
        }
        String group = quietly().text(entry, StatedKind.TARGET_GROUP.id());
        int before = stated.size();
        for (StatedKind kind : StatedKind.values()) {
            loudly().objects(entry, kind.list()).forEach(inner -> add(kind, inner));
        }
        for (int i = before; i < stated.size(); i++) {
            stated.set(i, within(stated.get(i), "", group));
        }
    }

    private void add(StatedKind kind, JsonObject entry) {
        switch (kind) {
            case RESERVATION -> loudly().objects(entry, StatedKind.INSTANCE.list())
                    .forEach(instance -> add(StatedKind.INSTANCE, instance));
            case INSTANCE -> {
                keep(kind, entry);
                String id = quietly().text(entry, kind.id());
                int before = stated.size();
                loudly().objects(entry, StatedKind.INTERFACE.list())
                        .forEach(inner -> keep(StatedKind.INTERFACE, inner));
                for (int i = before; i < stated.size(); i++) {
                    stated.set(i, within(stated.get(i), id, ""));
                }
            }
            default -> keep(kind, entry);
        }
    }

    /// An interface without an id is kept for what it is; anything else is of no use without.
    private void keep(StatedKind kind, JsonObject entry) {
        if (stated.size() == InventoryFile.MOST) {
            left++;
            return;
        }
        Stated read = new EntryReader(file, entry, this::unreadable).read(kind);
        if (read.id().isEmpty() && kind == StatedKind.INTERFACE) {
            nameless = nameless == null ? entry : nameless;
            allNameless++;
        } else if (read.id().isEmpty() && kind != StatedKind.TARGET) {
            unreadable(entry.refuse("inventory-without-id", kind.id(), kind.list()).problem());
            return;
        }
        if (kind == StatedKind.INTERFACE) {
            noteRenamed(entry, InterfaceNames.ALL);
        }
        stated.add(read);
    }

    private static Stated within(Stated one, String instance, String group) {
        return switch (one.kind()) {
            case INTERFACE -> instance.isEmpty() ? one : one.with(INSTANCE, instance);
            case TARGET -> group.isEmpty() ? one : one.with(Stated.TARGET_GROUP, group);
            default -> one;
        };
    }

    private void noteRenamed(JsonObject entry, Set<String> known) {
        entry.names()
                .stream()
                .filter(name -> !known.contains(name))
                .limit(MOST_NAMED - Math.min(MOST_NAMED, renamed.size()))
                .forEach(renamed::add);
    }

    @Override
    public void unreadable(Problem problem) {
        allRefused++;
        if (allRefused <= MOST_NAMED) {
            problems.add(problem);
        }
    }

    private EntryValues loudly() {
        return new EntryValues(this::unreadable);
    }

    private static EntryValues quietly() {
        return new EntryValues(_ -> {});
    }

    /// What was read, with all that there is to say of it.
    ///
    /// @param end why the reading ended early
    InventoryFile file(Optional<Problem> end) {
        List<Problem> all = new ArrayList<>(end.stream().toList());
        all.addAll(problems);
        if (allRefused > MOST_NAMED) {
            all.add(new Problem("inventory-more", file, Integer.toString(allRefused - MOST_NAMED)));
        }
        if (left > 0) {
            all.add(new Problem(
                    "inventory-too-many", file, Integer.toString(InventoryFile.MOST), Integer.toString(left)));
        }
        if (!renamed.isEmpty()) {
            all.add(new Problem("inventory-renamed", file, String.join(", ", renamed)));
        }
        if (nameless != null) {
            all.add(nameless.refuse("inventory-nameless", Integer.toString(allNameless)).problem());
        }
        if (!notUsed.isEmpty()) {
            all.add(new Problem("inventory-not-used", file, String.join(", ", notUsed)));
        }
        return new InventoryFile(file, stated, all);
    }
}
