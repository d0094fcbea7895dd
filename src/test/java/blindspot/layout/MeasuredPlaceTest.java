package blindspot.layout;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.lesson.Lesson;
import blindspot.simulation.ShippedCapture;
import blindspot.topology.Form;
import blindspot.topology.Topology;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The room for what was measured is below that of the label, within the frames and over no node.
final class MeasuredPlaceTest {
    @Test
    void hasRoomOfItsOwnInEveryForm() {
        check(Plan.collapsed(Lesson.open(Lesson.FIRST).topology()));
        Topology two = ShippedCapture.open().topology();
        check(Plan.collapsed(two));
        check(Plan.of(two, Form.EXPANDED, Set.of(), Set.of(0, 1)));
    }

    private static void check(Plan plan) {
        assertThat(hatched(plan).measured()).isEmpty();
        Placement placement = PlacementRules.place(plan.measured(true), 960, 300);
        Box ticket = hatched(plan.measured(true)).measured().orElseThrow();

        assertThat(ticket.y()).isGreaterThanOrEqualTo(hatched(plan.measured(true)).label().bottom());
        assertThat(placement.parts()).noneMatch(part -> part.box().bottom() > ticket.y());
        assertThat(placement.strips()).noneMatch(strip -> strip.box().y() < ticket.bottom());
        assertThat(ticket.bottom()).isLessThanOrEqualTo(
                placement.vpcs().stream().mapToDouble(vpc -> vpc.frame().bottom()).max().orElseThrow());
    }

    private static Placement.Hatched hatched(Plan plan) {
        return PlacementRules.place(plan, 960, 300).legs().get(1).hatched().orElseThrow();
    }
}
