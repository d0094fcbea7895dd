package blindspot.source.archive;

import blindspot.source.LocalFile;
import blindspot.task.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The files in an archive, in its order.
///
/// @param leftOut names of what is not looked at: files whose names hide them, as in a folder, links and devices. What
///     file managers put beside files without being asked is not among them.
/// @param problems that it cannot be read, or which of the bounds is passed and what is left out
public record Contents(List<ArchivedFile> files, List<String> leftOut, List<Problem> problems) {
    /// The most files that are taken out of one archive. The rest is left out and a problem says so.
    public static final int MOST_FILES = 10_000;

    /// The most bytes that the files of one archive may have together when unpacked; those behind are left out.
    public static final long LARGEST = 64L << 30;

    /// How many times its packed size a file of more than [#DENSE_FROM] bytes may have; a denser one is left out.
    public static final int DENSEST = 500;

    /// What is smaller is read however densely it is packed, in bytes.
    public static final long DENSE_FROM = 64L << 20;

    /// The most things that are named one by one as left out; one more line says that there were more.
    private static final int MOST_NAMED = 1000;

    public Contents {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
        problems = List.copyOf(problems);
    }

    static Contents unreadable(Problem problem) {
        return new Contents(List.of(), List.of(), List.of(problem));
    }

    /// Takes what is found, as far as the bounds allow.
    static final class Builder {
        private final LocalFile archive;
        private final Set<String> names = new HashSet<>();
        private final List<ArchivedFile> files = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private long bytes;
        private boolean full;

        Builder(LocalFile archive) {
            this.archive = archive;
        }

        /// Whether no more can be taken.
        boolean full() {
            return full;
        }

        int size() {
            return files.size();
        }

        void add(ArchivedFile file) {
            if (isHidden(file.entry())) {
                if (!isLitter(file.entry())) {
                    leaveOut(file.name());
                }
            } else if (!names.add(file.entry())) {
                refuse(new Problem("archive-repeated-name", file.name()));
            } else if (files.size() == MOST_FILES) {
                stop(new Problem("archive-too-many-files", archive.name(), Integer.toString(MOST_FILES)));
            } else if (file.size() > LARGEST - bytes) {
                stop(new Problem("archive-too-large", archive.name(), Long.toString(LARGEST >> 30)));
            } else {
                bytes += file.size();
                files.add(file);
            }
        }

        /// What is no file that could be read, as the user calls it.
        void leaveOut(String name) {
            if (leftOut.size() < MOST_NAMED) {
                leftOut.add(name);
            } else if (leftOut.size() == MOST_NAMED) {
                leftOut.add(archive.name() + ArchivedFile.SEPARATOR + "…");
            }
        }

        void refuse(Problem problem) {
            if (problems.size() < MOST_NAMED) {
                problems.add(problem);
            } else {
                stop(new Problem("archive-too-many-problems", archive.name(), Integer.toString(MOST_NAMED)));
            }
        }

        /// Takes nothing more because of this.
        void stop(Problem problem) {
            problems.add(problem);
            full = true;
        }

        Contents build() {
            return new Contents(files, leftOut, problems);
        }

        /// Whether a part of the name begins with a dot and is not one of the two that only lead somewhere else.
        private static boolean isHidden(String name) {
            if (isLitter(name)) {
                return true;
            }
            for (String part : name.replace('\\', '/').split("/", -1)) {
                if (part.startsWith(".") && !part.equals(".") && !part.equals("..")) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isLitter(String name) {
            String[] parts = name.replace('\\', '/').split("/");
            String last = parts.length == 0 ? "" : parts[parts.length - 1];
            return List.of(parts).contains("__MACOSX") || last.startsWith("._")
                    || last.toLowerCase(Locale.ROOT).equals(".ds_store");
        }
    }
}
