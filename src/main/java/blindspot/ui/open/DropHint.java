package blindspot.ui.open;

import blindspot.i18n.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What dropping would do, said while hovering. What a file holds is known only after reading it, so the hint promises
/// no more than to open it.
///
/// `refused` is the name of the first path that cannot be opened at all, empty for none; `paths` counts what is dropped,
/// `open` what is open already; `replaces` is true while Shift is held.
record DropHint(int paths, int open, boolean replaces, String refused) {
    static DropHint of(List<Path> dropped, int open, boolean shift) {
        String refused = dropped.stream()
                .filter(path -> !Files.isReadable(path) || !(Files.isRegularFile(path) || Files.isDirectory(path)))
                .map(Path::toString)
                .findFirst()
                .orElse("");
        return new DropHint(dropped.size(), open, shift && open > 0, refused);
    }

    boolean accepted() {
        return refused.isEmpty() && paths > 0;
    }

    String text(Messages messages) {
        if (!refused.isEmpty()) {
            return messages.text("open.drop.refused", refused);
        }
        if (replaces) {
            return messages.text("open.drop.replace", paths, open);
        }
        return open > 0 ? messages.text("open.drop.add", paths, open) : messages.text("open.drop.open", paths);
    }
}
