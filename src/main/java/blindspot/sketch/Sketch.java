package blindspot.sketch;

import blindspot.layout.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Everything that is drawn and does not move, from the lowest to the uppermost.
public record Sketch(List<Mark> marks) {
    public static final Sketch EMPTY = new Sketch(List.of());

    public Sketch {
        marks = List.copyOf(marks);
    }

    /// The sketch of what stands like this and looks like that.
    public static Sketch of(Placement placement, Look look, Letters letters) {
        List<Mark> marks = new ArrayList<>();
        Measures measures = new Measures(placement.scale(), placement.letters(), placement.inRows(), letters);
        for (int i = 0; i < placement.legs().size(); i++) {
            LegSketch.addGround(placement.legs().get(i), look.legs().get(i), marks);
        }
        FrameSketch.add(placement, look, measures, marks);
        for (int i = 0; i < placement.parts().size(); i++) {
            PartSketch.add(placement.parts().get(i), look.parts().get(i), measures, marks);
        }
        for (int i = 0; i < placement.strands().size(); i++) {
            StrandSketch.add(placement.strands().get(i), look.strands().get(i), measures, marks);
        }
        for (int i = 0; i < placement.legs().size(); i++) {
            LegSketch.add(placement.legs().get(i), look.legs().get(i), measures, marks);
        }
        for (int i = 0; i < placement.legs().size(); i++) {
            HatchSketch.addLabel(placement.legs().get(i), look.legs().get(i).hatch(), measures, marks);
        }
        for (int i = 0; i < placement.parts().size(); i++) {
            PartSketch.addState(placement.parts().get(i), look.parts().get(i), measures, marks);
        }
        for (int i = 0; i < placement.parts().size(); i++) {
            PartSketch.addSaying(placement.parts().get(i), look.parts().get(i), measures, marks);
        }
        return new Sketch(marks);
    }

    /// The same with all lines so many times as thick.
    public Sketch withLines(double factor) {
        return factor == 1 ? this : new Sketch(marks.stream().map(mark -> mark.withLine(factor)).toList());
    }

    /// All that is said in it, from the lowest to the uppermost.
    public Stream<String> words() {
        return marks.stream()
                .filter(Mark.Words.class::isInstance)
                .map(mark -> ((Mark.Words) mark).text());
    }
}
