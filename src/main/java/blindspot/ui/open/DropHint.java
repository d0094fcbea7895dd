package blindspot.ui.open;

import blindspot.i18n.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What dropping something would do, said before it is dropped.
///
/// Says no more than names and the file system tell: what is in a file is known only after it was opened.
sealed interface DropHint {
    /// Of so many things no more are looked at before the drop.
    int MOST_LOOKED_AT = 1000;

    /// It can be opened: so many files and folders, while `alreadyOpen` logs are open, which stay unless
    /// `replace`.
    record Accepts(int files, int folders, int alreadyOpen, boolean replace) implements DropHint {}

    /// It is the address of a bucket, which is asked about first.
    record Bucket(String address) implements DropHint {}

    /// It cannot be opened, because of the first thing in it that cannot, called `name`.
    record Refuses(Reason reason, String name) implements DropHint {}

    /// Why something cannot be opened.
    enum Reason {
        /// It is no file or folder at all, such as a piece of text.
        NOT_FILES,
        DOES_NOT_EXIST,
        /// It exists, but is neither a file nor a folder.
        SPECIAL,
        /// The user may not read it.
        NOT_READABLE
    }

    static DropHint of(List<Path> paths, int alreadyOpen, boolean shift) {
        List<Path> looked = paths.subList(0, Math.min(paths.size(), MOST_LOOKED_AT));
        for (Path path : looked) {
            Optional<Reason> reason = whyNot(path);
            if (reason.isPresent()) {
                return new Refuses(reason.get(), name(path));
            }
        }
        if (looked.isEmpty()) {
            return new Refuses(Reason.NOT_FILES, "");
        }
        int folders = (int) looked.stream().filter(Files::isDirectory).count();
        return new Accepts(paths.size() - folders, folders, alreadyOpen, shift && alreadyOpen > 0);
    }

    default boolean accepted() {
        return !(this instanceof Refuses);
    }

    /// Whether it makes what is open go.
    default boolean replaces() {
        return this instanceof Accepts accepts && accepts.replace();
    }

    /// In words.
    default String text(Messages messages) {
        return switch (this) {
            case Accepts accepts -> accepting(accepts, messages);
            case Bucket(String address) -> messages.text("open.drop.bucket", address);
            case Refuses(Reason reason, String name) ->
                switch (reason) {
                    case NOT_FILES -> messages.text("open.drop.not-files");
                    case DOES_NOT_EXIST -> messages.text("open.drop.does-not-exist", name);
                    case SPECIAL -> messages.text("open.drop.special", name);
                    case NOT_READABLE -> messages.text("open.drop.not-readable", name);
                };
        };
    }

    private static String accepting(Accepts accepts, Messages messages) {
        String what = things(accepts.files(), accepts.folders(), messages);
        if (accepts.alreadyOpen() == 0) {
            return messages.text("open.drop.open", what);
        }
        return messages.text(
                accepts.replace() ? "open.drop.replace" : "open.drop.add", what, accepts.alreadyOpen());
    }

    private static String things(int files, int folders, Messages messages) {
        if (folders == 0) {
            return messages.text("open.drop.files", files);
        }
        return files == 0
                ? messages.text("open.drop.folders", folders)
                : messages.text("open.drop.files-and-folders", files, folders);
    }

    private static Optional<Reason> whyNot(Path path) {
        if (!Files.exists(path)) {
            return Optional.of(Reason.DOES_NOT_EXIST);
        }
        if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
            return Optional.of(Reason.SPECIAL);
        }
        return Files.isReadable(path) ? Optional.empty() : Optional.of(Reason.NOT_READABLE);
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }
}
