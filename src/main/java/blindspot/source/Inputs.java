package blindspot.source;

import java.util.Iterator;
import java.util.List;

/// Inputs to be read, in order; more of them may become known while the first are read. For one thread.
public interface Inputs {
    /// Inputs that are known already.
    static Inputs of(List<? extends ByteSource> sources) {
        Iterator<List<ByteSource>> rest = List.of(List.<ByteSource>copyOf(sources)).iterator();
        return new Inputs() {
            @Override
            public List<ByteSource> next() {
                return rest.hasNext() ? rest.next() : List.of();
            }

            @Override
            public boolean ready() {
                return true;
            }
        };
    }

    /// The next ones, as soon as some are known; empty when there are no more, and when the work is cancelled.
    List<ByteSource> next();

    /// Whether [#next] would not wait.
    boolean ready();
}
