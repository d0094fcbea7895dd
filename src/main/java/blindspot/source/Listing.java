package blindspot.source;

import blindspot.task.Cancel;
import blindspot.task.Problem;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The inputs at a location.
///
/// A file is itself, a folder is all files in it and in its folders, in the order of their names. Symbolic links are
/// followed, but not in a circle. Files and folders whose names hide them are left out, unless they were named
/// themselves; so is everything that is neither file nor folder.
///
/// @param folder whether the location was a folder
/// @param problems what could not be listed, and that there were more files than [#LIMIT]
public record Listing(List<LocalFile> files, boolean folder, List<Problem> problems) {
    /// The most files that one folder gives. The rest is left out and a problem says so.
    public static final int LIMIT = 100_000;

    /// The most folders inside folders that are looked into.
    public static final int DEPTH = 64;

    public Listing {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /// What is at the path now. When cancelled, what was found until then.
    public static Listing of(Path path, Cancel cancel) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                Walk walk = new Walk(path, cancel);
                Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, walk);
                return walk.listing();
            }
            return attributes.isRegularFile()
                    ? new Listing(List.of(new LocalFile(path, attributes.size())), false, List.of())
                    : new Listing(List.of(), false, List.of(new Problem("not-a-file", path.toString())));
        } catch (IOException e) {
            return new Listing(List.of(), false, List.of(Failure.toRead(path.toString(), e)));
        }
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Cancel cancel;
        private final List<LocalFile> files = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Walk(Path root, Cancel cancel) {
            this.root = root;
            this.cancel = cancel;
        }

        Listing listing() {
            files.sort(Comparator.comparing(LocalFile::path));
            return new Listing(files, true, problems);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            return folder.equals(root) || !Files.isHidden(folder)
                    ? FileVisitResult.CONTINUE
                    : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (cancel.requested()) {
                return FileVisitResult.TERMINATE;
            }
            if (attributes.isSymbolicLink()) {
                problems.add(new Problem("no-such-file", file.toString()));
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isDirectory()) {
                problems.add(new Problem("folder-too-deep", file.toString(), Integer.toString(DEPTH)));
                return FileVisitResult.CONTINUE;
            }
            if (!attributes.isRegularFile() || Files.isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (files.size() == LIMIT) {
                problems.add(new Problem("too-many-files", root.toString(), Integer.toString(LIMIT)));
                return FileVisitResult.TERMINATE;
            }
            files.add(new LocalFile(file, attributes.size()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) {
            if (!(cause instanceof FileSystemLoopException)) {
                problems.add(Failure.toRead(file.toString(), cause));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cause) {
            if (cause != null) {
                problems.add(Failure.toRead(folder.toString(), cause));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
