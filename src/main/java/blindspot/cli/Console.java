package blindspot.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The standard output. A [java.io.PrintStream] swallows that it cannot be written; this one throws what passes through.
final class Console extends FilterOutputStream {
    private static final Path ITSELF = Path.of("/proc/self/fd/1");

    Console() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    Console(OutputStream target) {
        super(target);
    }

    /// That the output could not be written: an end of the work, for nobody gets its result.
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /// Whether whoever read the output went away, such as `head`. The system's words for that may be of any language.
        boolean readerIsGone() {
            return String.valueOf(getMessage()).contains("Broken pipe") || outputIsPipe();
        }

        private static boolean outputIsPipe() {
            try {
                return Files.isSymbolicLink(ITSELF)
                        && Files.readSymbolicLink(ITSELF).toString().startsWith("pipe:");
            } catch (IOException _) {
                return false;
            }
        }
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new Failure(e);
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new Failure(e);
        }
    }

    /// Stays open: where the program was started without an output, the system gave the number of its descriptor to one
    /// of the files that Java itself reads, and Java breaks when that is closed.
    @Override
    public void close() {
        flush();
    }
}
