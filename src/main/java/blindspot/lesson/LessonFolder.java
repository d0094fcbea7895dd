package blindspot.lesson;

import blindspot.source.BundledFile;
import blindspot.source.ByteSource;
import blindspot.source.Failure;
import blindspot.source.LocalFile;
import blindspot.source.ShortFile;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the files of a lesson lie: with the program, or in a folder of somebody.
sealed interface LessonFolder {
    /// The file of this name; what the user calls it has the folder in front.
    ///
    /// @throws ProblemException when there is none
    ByteSource file(String name);

    /// What a file of this name is called, whether there is one or not.
    String nameOf(String file);

    /// All bytes of the file of this name.
    ///
    /// @throws ProblemException when it is not there, is longer than [#LONGEST], or cannot be read
    default byte[] bytes(String name) {
        return ShortFile.bytes(file(name), LONGEST, "lesson-file-too-long");
    }

    /// The most bytes that are read of a lesson, a topology or a deck.
    int LONGEST = 8 << 20;

    /// With the program, in `assets/lessons`.
    record Shipped(String name) implements LessonFolder {
        @Override
        public ByteSource file(String file) {
            URL url = LessonFolder.class.getResource("/assets/lessons/" + name + "/" + file);
            if (url == null) {
                throw new IllegalArgumentException("no " + file + " in the lesson " + name);
            }
            return new BundledFile(nameOf(file), url);
        }

        @Override
        public String nameOf(String file) {
            return name + "/" + file;
        }
    }

    /// In a folder of the user.
    record Own(Path folder) implements LessonFolder {
        @Override
        public ByteSource file(String file) {
            Path path = folder.resolve(file);
            try {
                return new LocalFile(path, Files.size(path));
            } catch (IOException e) {
                throw new ProblemException(Failure.toRead(path.toString(), e), e);
            }
        }

        @Override
        public String nameOf(String file) {
            return folder.resolve(file).toString();
        }
    }
}
