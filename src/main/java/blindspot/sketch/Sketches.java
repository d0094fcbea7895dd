package blindspot.sketch;

import blindspot.layout.Placement;
import blindspot.layout.Placement.LegPlace;
import blindspot.layout.Placement.PartPlace;
import blindspot.layout.Placement.StrandPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes one sketch after the other of what changes little between them: marks of what stands and looks as it did before
/// are taken over, not made again.
public final class Sketches {
    private final Letters letters;
    private Optional<Placement> placed = Optional.empty();
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

    public Sketches(Letters letters) {
        this.letters = letters;
    }

    /// Takes nothing over into the next one, as when letters have another size.
    public void forget() {
        before = List.of();
    }

    /// The sketch of what stands like this and looks like that.
    public Sketch of(Placement placement, Look look) {
        if (!placed.equals(Optional.of(placement))) {
            placed = Optional.of(placement);
            forget();
        }
        now = new ArrayList<>();
        Measures measures = new Measures(placement.scale(), placement.letters(), placement.inRows(), letters);
        for (int i = 0; i < placement.legs().size(); i++) {
            LegPlace place = placement.legs().get(i);
            LegLook leg = look.legs().get(i);
            add(leg, marks -> LegSketch.addGround(place, leg, marks));
        }
        add(
                new Frames(look.vpcs(), look.subnets(), look.zones(), look.strips()),
                marks -> FrameSketch.add(placement, look, measures, marks));
        for (int i = 0; i < placement.parts().size(); i++) {
            PartPlace place = placement.parts().get(i);
            PartLook part = look.parts().get(i);
            add(part, marks -> PartSketch.add(place, part, measures, marks));
        }
        for (int i = 0; i < placement.strands().size(); i++) {
            StrandPlace place = placement.strands().get(i);
            StrandLook strand = look.strands().get(i);
            add(strand, marks -> StrandSketch.add(place, strand, measures, marks));
        }
        for (int i = 0; i < placement.legs().size(); i++) {
            LegPlace place = placement.legs().get(i);
            LegLook leg = look.legs().get(i);
            add(leg, marks -> LegSketch.add(place, leg, measures, marks));
        }
        for (int i = 0; i < placement.legs().size(); i++) {
            LegPlace place = placement.legs().get(i);
            LegLook leg = look.legs().get(i);
            add(leg, marks -> HatchSketch.addLabel(place, leg.hatch(), measures, marks));
        }
        for (int i = 0; i < placement.parts().size(); i++) {
            PartPlace place = placement.parts().get(i);
            PartLook part = look.parts().get(i);
            add(part, marks -> PartSketch.addState(place, part, measures, marks));
        }
        for (int i = 0; i < placement.parts().size(); i++) {
            PartPlace place = placement.parts().get(i);
            PartLook part = look.parts().get(i);
            add(part, marks -> PartSketch.addSaying(place, part, measures, marks));
        }
        before = now;
        return new Sketch(now.stream().map(Piece::marks).flatMap(List::stream).toList());
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
