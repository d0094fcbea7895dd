package blindspot.decode.parquet;

import blindspot.task.Cancel;
import dev.hardwood.metadata.RowGroup;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives out the row groups of a file in order. While one is in use, the next one is in memory too and is being
/// decoded.
final class Ahead implements AutoCloseable {
    private final ParquetFile file;
    private final List<FlowColumn> columns;
    private final Cancel cancel;
    private final List<RowGroup> groups;
    private final Set<Long> middles = new HashSet<>();
    private final ByteBuffer[] buffers = {ByteBuffer.allocate(0), ByteBuffer.allocate(0)};
    private @Nullable OpenGroup current;
    private @Nullable OpenGroup following;
    private @Nullable IOException failedToRead;
    private @Nullable RuntimeException refused;
    private int opened;

    Ahead(ParquetFile file, List<FlowColumn> columns, Cancel cancel) {
        this.file = file;
        this.columns = columns;
        this.cancel = cancel;
        groups = file.rowGroups();
    }

    /// The next row group, in place of the one before; empty when cancelled. There must be one.
    ///
    /// @throws DamagedException when something in it does not fit
    /// @throws TooLargeException when something in it is larger than a limit
    Optional<OpenGroup> next() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
        if (opened == 0) {
            open();
        }
        if (failedToRead != null) {
            throw failedToRead;
        }
        if (refused != null) {
            throw refused;
        }
        current = following;
        following = null;
        if (opened < groups.size()) {
            open();
        }
        return Optional.ofNullable(current);
    }

    /// What goes wrong here is said when the group's turn has come.
    private void open() {
        RowGroup group = groups.get(opened);
        try {
            following = OpenGroup.of(file, group, columns, buffers[opened & 1], cancel).orElse(null);
            if (following != null) {
                buffers[opened & 1] = following.buffer();
                if (!middles.add(OpenGroup.middle(group))) {
                    throw new DamagedException("a row group in the place of another one");
                }
            }
        } catch (IOException e) {
            failedToRead = e;
        } catch (DamagedException | TooLargeException e) {
            refused = e;
        }
        opened++;
    }

    @Override
    public void close() {
        if (current != null) {
            current.close();
        }
        if (following != null) {
            following.close();
        }
    }
}
