package blindspot.sketch;

import blindspot.capture.LegView;
import blindspot.capture.Told;
import java.util.List;

/// How a strand looks: as the flow logs show it, or `plain`; with these words below it. `oneOfTwo` are the words at the
/// interfaces of its ends where nobody knows which of the two recorded something; empty where that is known.
///
/// @param couldBe whether pretended flow logs could record each of the halves, in the order of [LegView#quarters]; then
///     nothing is shown of what is recorded. None where nothing is pretended
public record StrandLook(LegView view, String words, boolean plain, String oneOfTwo, List<Told> couldBe) {
    public StrandLook {
        couldBe = List.copyOf(couldBe);
    }

    /// One of which nothing is pretended.
    public StrandLook(LegView view, String words, boolean plain, String oneOfTwo) {
        this(view, words, plain, oneOfTwo, List.of());
    }
}
