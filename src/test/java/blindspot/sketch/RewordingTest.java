package blindspot.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.topology.NodeKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RewordingTest {
    private static final Rewording MARKED = new Rewording() {
        @Override
        public String line(String one, String other) {
            return "l(" + one + other + ")";
        }

        @Override
        public String block(String one, String other) {
            return "b(" + one + other + ")";
        }

        @Override
        public String spoken(String one, String other) {
            return "s(" + one + other + ")";
        }
    };

    @Test
    void changesEverythingThatFramesSay() {
        assertThat(look("1").saying(look("2"), MARKED)).isEqualTo(new Look(
                List.of(new Look.VpcLook("l(vpc1vpc2)", true)),
                List.of(new Look.SubnetLook("l(title1title2)", "l(names1names2)", "l(ends1ends2)")),
                List.of("l(zone1zone2)"),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Look.StripLook("l(strip1strip2)", "l(brief1brief2)", true))));
    }

    private static Look look(String end) {
        return new Look(
                List.of(new Look.VpcLook("vpc" + end, true)),
                List.of(new Look.SubnetLook("title" + end, "names" + end, "ends" + end)),
                List.of("zone" + end),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Look.StripLook("strip" + end, "brief" + end, true)));
    }

    @Test
    void changesEverythingThatANodeSays() {
        assertThat(part("1").saying(part("2"), MARKED)).isEqualTo(new PartLook(
                NodeKind.INSTANCE,
                new PartTexts("b(name1name2)", "l(address1address2)", "l(badge1badge2)",
                        List.of(new Pill("l(pill1pill2)", true, false, "s(why1why2)")), "s(said1said2)"),
                true, false, true, "l(state1state2)"));
    }

    private static PartLook part(String end) {
        return new PartLook(
                NodeKind.INSTANCE,
                new PartTexts("name" + end, "address" + end, "badge" + end,
                        List.of(new Pill("pill" + end, true, false, "why" + end)), "said" + end),
                true, false, true, "state" + end);
    }

    @Test
    void changesEverythingThatIsSaidAtAHatchedLeg() {
        assertThat(hatch("1").saying(hatch("2"), MARKED)).isEqualTo(new LegLook.Hatch(
                "b(label1label2)", "b(more1more2)", "b(inside1inside2)", "b(insideMore1insideMore2)",
                Optional.of(new LegLook.Measure("l(who1who2)", "l(how1how2)"))));
    }

    private static LegLook.Hatch hatch(String end) {
        return new LegLook.Hatch(
                "label" + end, "more" + end, "inside" + end, "insideMore" + end,
                Optional.of(new LegLook.Measure("who" + end, "how" + end)));
    }
}
