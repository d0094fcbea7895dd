package blindspot.sketch;

import blindspot.layout.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes one sketch after the other of what changes little between them: marks of what stands and looks as it did before
/// are taken over, not made again.
public final class Sketches {
    private final Letters letters;
    private Optional<Placement> placed = Optional.empty();
    private double leastLetters;
    private List<Piece> before = List.of();
    private List<Piece> now = new ArrayList<>();

    /// The marks of one thing, and what they were made of besides the placement.
    private record Piece(Object look, List<Mark> marks) {
        Piece {
            marks = List.copyOf(marks);
        }
    }

    /// What all frames look like.
    private record Frames(
            List<Look.VpcLook> vpcs, List<Look.SubnetLook> subnets, List<String> zones, List<Look.StripLook> strips) {}

    /// Adds the marks of what stands at a place and looks so.
    private interface Making<P, L> {
        void make(P place, L look, List<Mark> marks);
    }

    public Sketches(Letters letters) {
        this.letters = letters;
    }

    /// Takes nothing over into the next one, as when letters have another size.
    public void forget() {
        before = List.of();
    }

    /// The sketch of what stands like this and looks like that, for who sits before it.
    public Sketch of(Placement placement, Look look) {
        return of(placement, look, 0);
    }

    /// The same in letters that are at least so high, in pixels, where there is room.
    public Sketch of(Placement placement, Look look, double least) {
        if (!placed.equals(Optional.of(placement)) || leastLetters != least) {
            placed = Optional.of(placement);
            leastLetters = least;
            forget();
        }
        now = new ArrayList<>();
        Measures measures = new Measures(placement.scale(), placement.letters(), placement.inRows(), least, letters);
        addEach(placement.legs(), look.legs(), LegSketch::addGround);
        add(
                new Frames(look.vpcs(), look.subnets(), look.zones(), look.strips()),
                marks -> FrameSketch.add(placement, look, measures, marks));
        addEach(placement.parts(), look.parts(), (place, part, marks) -> PartSketch.add(place, part, measures, marks));
        addEach(
                placement.strands(), look.strands(),
                (place, strand, marks) -> StrandSketch.add(place, strand, measures, marks));
        addEach(placement.legs(), look.legs(), (place, leg, marks) -> LegSketch.add(place, leg, measures, marks));
        addEach(
                placement.legs(), look.legs(),
                (place, leg, marks) -> HatchSketch.addLabel(place, leg.hatch(), measures, marks));
        addEach(
                placement.parts(), look.parts(),
                (place, part, marks) -> PartSketch.addState(place, part, measures, marks));
        addEach(
                placement.parts(), look.parts(),
                (place, part, marks) -> PartSketch.addSaying(place, part, measures, marks));
        before = now;
        return new Sketch(now.stream().map(Piece::marks).flatMap(List::stream).toList());
    }

    /// A piece of each that stands there.
    private <P, L> void addEach(List<P> places, List<L> looks, Making<P, L> making) {
        for (int i = 0; i < places.size(); i++) {
            P place = places.get(i);
            L look = looks.get(i);
            add(look, marks -> making.make(place, look, marks));
        }
    }

    /// The next piece, which is the same one in each sketch with this placement.
    private void add(Object look, Consumer<List<Mark>> made) {
        int at = now.size();
        if (at < before.size() && before.get(at).look().equals(look)) {
            now.add(before.get(at));
        } else {
            List<Mark> marks = new ArrayList<>();
            made.accept(marks);
            now.add(new Piece(look, marks));
        }
    }
}
