package blindspot.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blindspot.task.Cancel;
import blindspot.task.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListingTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void listsTheFilesOfAFolderAndItsFoldersByName() throws IOException {
        write("b.log");
        write("a/2.log");
        write("a/1.log");
        write("c.log");
        Listing listing = list(folder);
        assertTrue(listing.folder());
        assertEquals(List.of("a/1.log", "a/2.log", "b.log", "c.log"), relative(listing));
        assertEquals(List.of(), listing.problems());
    }

    @Test
    void namesAFileAsItWasGiven() throws IOException {
        write("b.log");
        Path given = folder.resolve("..").resolve(folder.getFileName()).resolve("b.log");
        Listing listing = list(given);
        assertFalse(listing.folder());
        assertEquals(List.of(given.toString()), listing.files().stream().map(LocalFile::name).toList());
        assertEquals(5, listing.files().getFirst().size());
    }

    @Test
    void leavesHiddenFilesAndFoldersOut() throws IOException {
        write(".hidden.log");
        write(".git/config");
        write("seen.log");
        assertEquals(List.of("seen.log"), relative(list(folder)));
        assertEquals(List.of("config"), relative(list(folder.resolve(".git"))));
    }

    @Test
    void doesNotFollowLinksInACircle() throws IOException {
        write("a/1.log");
        Files.createSymbolicLink(folder.resolve("a/back"), folder);
        Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("a/1.log"));
        assertEquals(List.of("a/1.log", "linked"), relative(list(folder)));
    }

    @Test
    void saysWhatDoesNotExist() {
        Path nowhere = folder.resolve("nowhere.log");
        assertEquals(List.of(new Problem("no-such-file", nowhere.toString())), list(nowhere).problems());
    }

    @Test
    void saysOfALinkToNothingThatItIsBroken() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        assertEquals(List.of(new Problem("no-such-file", link.toString())), list(folder).problems());
    }

    @Test
    void saysOfAFolderTooDeepThatItWasLeftOut() throws IOException {
        Path deep = folder;
        for (int i = 0; i < Listing.DEPTH + 1; i++) {
            deep = deep.resolve("d");
        }
        Files.createDirectories(deep);
        assertEquals(
                List.of("folder-too-deep"),
                list(folder).problems().stream().map(Problem::code).toList());
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        write("a.log");
        Cancel cancel = new Cancel();
        cancel.request();
        assertEquals(List.of(), Listing.of(folder, cancel).files());
    }

    private Listing list(Path path) {
        return Listing.of(path, new Cancel());
    }

    private List<String> relative(Listing listing) {
        Path root = listing.files().getFirst().path().startsWith(folder.resolve(".git"))
                ? folder.resolve(".git")
                : folder;
        return listing.files()
                .stream()
                .map(file -> root.relativize(file.path()).toString().replace('\\', '/'))
                .toList();
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "text\n");
    }
}
