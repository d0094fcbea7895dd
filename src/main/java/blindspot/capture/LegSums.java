package blindspot.capture;

import static blindspot.capture.LegCounter.EITHER;
import static blindspot.capture.LegCounter.RECEIVED;
import static blindspot.capture.LegCounter.REJECTED;
import static blindspot.capture.LegCounter.SENT;

import blindspot.store.RowBits;
import blindspot.topology.Form;
import blindspot.topology.Strand;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What some records of a viewpoint add up to on each strand of the path, sender by sender. A sum beyond 2^63 - 1 stays there.
/// Immutable.
public final class LegSums {
    private final LegCounter counter;
    private final RowBits shown;
    private final long[] sums;
    private final @Nullable LegBlocks blocks;

    /// @param sums of the counter, of the rows that are shown; not copied
    /// @param blocks of which these are a part, where they are
    LegSums(LegCounter counter, RowBits shown, long[] sums, @Nullable LegBlocks blocks) {
        this.counter = counter;
        this.shown = shown;
        this.sums = sums;
        this.blocks = blocks;
    }

    /// Of these rows, as far as the viewpoint sees them.
    public static LegSums of(Evidence evidence, Viewpoint viewpoint, Form form, RowBits shown) {
        return of(new LegCounter(evidence, viewpoint, form), shown);
    }

    static LegSums of(LegCounter counter, RowBits shown) {
        long[] sums = counter.none();
        counter.change(sums, RowBits.none(counter.evidence().table().rowCount()), shown, 0, shown.wordCount());
        return new LegSums(counter, shown, sums, null);
    }

    /// Whether they were put together of these blocks.
    boolean isOf(LegBlocks of) {
        return of.equals(blocks);
    }

    RowBits shown() {
        return shown;
    }

    long[] copy() {
        return sums.clone();
    }

    Evidence evidence() {
        return counter.evidence();
    }

    Viewpoint viewpoint() {
        return counter.viewpoint();
    }

    List<Strand> strands() {
        return counter.strands();
    }

    boolean hasPackets(int number) {
        return sums[counter.withPackets(number)] > 0;
    }

    /// What a lane of the strand of this number adds up to.
    LaneTotal total(int number, Lane lane) {
        LaneTotal total = LaneTotal.NONE;
        for (int sender = counter.senders().from(number, lane); sender < counter.senders().to(number, lane); sender++) {
            total = total.plus(total(sender));
        }
        return total;
    }

    /// What all strands add up to, counted once.
    public Volume once() {
        return strands().stream()
                .flatMap(strand -> Stream.of(Lane.values()).map(lane -> total(strand.number(), lane)))
                .map(LaneTotal::once)
                .reduce(Volume.NONE, Volume::plus);
    }

    private LaneTotal total(int sender) {
        Volume either = volume(sender, EITHER);
        Volume sent = volume(sender, SENT);
        Volume received = volume(sender, RECEIVED).plus(volume(sender, RECEIVED + REJECTED));
        Volume leaving = sent.plus(either);
        Volume refused = volume(sender, SENT + REJECTED).plus(volume(sender, EITHER + REJECTED));
        Volume turnedAway = volume(sender, RECEIVED + REJECTED);
        boolean compared = either.records() == 0 && sent.records() > 0 && received.records() > 0;
        return new LaneTotal(
                (leaving.records() > 0 ? leaving.atLeast(turnedAway) : received).plus(refused),
                leaving.plus(received).plus(refused), refused.plus(turnedAway),
                either.records() + volume(sender, EITHER + REJECTED).records(), compared ? sent : Volume.NONE,
                compared ? received : Volume.NONE);
    }

    /// What is recorded at this end of a lane of the strand of this number; what is of either end counts at the sender's.
    Quarter quarter(int number, Lane lane, End end) {
        boolean ofSender = (lane == Lane.REQUEST) == (end == End.FROM);
        Volume certain = Volume.NONE;
        Volume possible = Volume.NONE;
        for (int sender = counter.senders().from(number, lane); sender < counter.senders().to(number, lane); sender++) {
            int kind = ofSender ? SENT : RECEIVED;
            certain = certain.plus(volume(sender, kind)).plus(volume(sender, kind + REJECTED));
            possible = possible.plus(volume(sender, EITHER)).plus(volume(sender, EITHER + REJECTED));
        }
        Volume counted = ofSender ? certain.plus(possible) : certain;
        return new Quarter(certain.records(), possible.records(), counted.packets(), counted.bytes());
    }

    private Volume volume(int sender, int kind) {
        return counter.volume(sums, sender, kind);
    }
}
