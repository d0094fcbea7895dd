package blindspot.source;

import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.io.InputStream;

/// A file that is short enough to be read whole.
public final class ShortFile {
    private ShortFile() {}

    /// All of its bytes.
    ///
    /// @param most how many it may have; of more, no more than that is read
    /// @param tooLong the code of the problem that is told of a longer one, with its name and `most`
    /// @throws ProblemException when it is longer, or cannot be read
    public static byte[] bytes(ByteSource file, int most, String tooLong) {
        try (InputStream stream = file.open()) {
            byte[] bytes = stream.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new ProblemException(new Problem(tooLong, file.name(), Integer.toString(most)));
            }
            return bytes;
        } catch (IOException e) {
            throw new ProblemException(Failure.toRead(file.name(), e), e);
        }
    }
}
