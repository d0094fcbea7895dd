package blindspot.source;

import blindspot.task.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The files in a zip archive, in its order. Files whose names hide them are left out, as in a folder.
///
/// @param problems that it cannot be read, or which of the bounds is passed and what is left out
public record ZipArchive(List<ZippedFile> files, List<Problem> problems) {
    /// The most files that are taken out of one archive. The rest is left out and a problem says so.
    public static final int MOST_FILES = 10_000;

    /// The most bytes that the files of one archive may have together when unpacked; those behind are left out.
    public static final long LARGEST = 64L << 30;

    /// How many times its packed size a file of more than [#DENSE_FROM] bytes may have; a denser one is left out.
    public static final int DENSEST = 500;

    /// What is smaller is read however densely it is packed, in bytes.
    public static final long DENSE_FROM = 64L << 20;

    /// Stands in the place of a size that is said elsewhere in the entry, or not at all.
    private static final long UNSAID = 0xFFFF_FFFFL;

    public ZipArchive {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /// What is in the archive now.
    public static ZipArchive of(LocalFile archive) {
        try {
            return of(archive, StandardCharsets.UTF_8);
        } catch (IOException e) {
            try {
                // Names that are no UTF-8, as older programs write them, are only wrong names.
                return of(archive, StandardCharsets.ISO_8859_1);
            } catch (IOException again) {
                e.addSuppressed(again);
                return new ZipArchive(List.of(), List.of(Failure.toRead(archive.name(), e)));
            }
        }
    }

    private static ZipArchive of(LocalFile archive, Charset names) throws IOException {
        List<ZippedFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        long bytes = 0;
        try (ZipFile zip = new ZipFile(archive.path().toFile(), names)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                long size = entry.getSize();
                if (entry.isDirectory() || isHidden(entry.getName())) {
                    continue;
                }
                String name = archive.name() + ZippedFile.SEPARATOR + entry.getName();
                if (!taken.add(entry.getName())) {
                    problems.add(new Problem("archive-repeated-name", name));
                    continue;
                }
                if (size < 0 || size == UNSAID) {
                    problems.add(new Problem("archive-unknown-size", name));
                    continue;
                }
                if (files.size() == MOST_FILES) {
                    problems.add(new Problem("archive-too-many-files", archive.name(), Integer.toString(MOST_FILES)));
                    break;
                }
                ZippedFile file = new ZippedFile(archive, entry.getName(), names, size);
                if (size > DENSE_FROM && size / DENSEST > entry.getCompressedSize()) {
                    problems.add(new Problem("archive-too-dense", name, Integer.toString(DENSEST)));
                    continue;
                }
                bytes += size;
                if (bytes > LARGEST) {
                    problems.add(new Problem("archive-too-large", archive.name(), Long.toString(LARGEST >> 30)));
                    break;
                }
                files.add(file);
            }
        }
        return new ZipArchive(files, problems);
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
    }
}
