package blindspot.ui.diagram;

import blindspot.cloudwatch.Measured;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.layout.Placement;
import blindspot.query.Basis;
import blindspot.sketch.LegLook;
import blindspot.sketch.LegTexts;
import blindspot.sketch.Look.StripLook;
import blindspot.sketch.Look.SubnetLook;
import blindspot.sketch.Look.VpcLook;
import blindspot.sketch.PartTexts;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Picture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What stands in words at legs and parts. Made once for as long as nothing changes that it is made of, which what is
/// selected is not: that changes while the replay goes on.
final class Said {
    /// What the words are made of.
    ///
    /// @param hidden whether a question hides what is recorded
    /// @param token the leg that the token of a journey is on
    record Source(
            Picture picture,
            Placement placement,
            Basis basis,
            Measured measured,
            Messages messages,
            Formats formats,
            Mode mode,
            boolean hidden,
            OptionalInt token) {}

    /// What is said at the frames, and of what is elsewhere, in the order of the placement.
    record FrameLooks(List<VpcLook> vpcs, List<SubnetLook> subnets, List<String> zones, List<StripLook> strips) {
        FrameLooks {
            vpcs = List.copyOf(vpcs);
            subnets = List.copyOf(subnets);
            zones = List.copyOf(zones);
            strips = List.copyOf(strips);
        }
    }

    private final Map<Integer, LegTexts> legs = new HashMap<>();
    private final Map<Integer, String> strands = new HashMap<>();
    private final Map<Integer, PartTexts> parts = new HashMap<>();
    private final Map<Integer, Integer> never = new HashMap<>();
    private final Map<Integer, LegLook.Hatch> hatches = new HashMap<>();
    private @Nullable FrameLooks frames;
    private @Nullable Source source;

    /// From now on the words are of `now`.
    void of(Source now) {
        if (!now.equals(source)) {
            source = now;
            legs.clear();
            strands.clear();
            parts.clear();
            never.clear();
            hatches.clear();
            frames = null;
        }
    }

    FrameLooks frames(Supplier<FrameLooks> made) {
        if (frames == null) {
            frames = made.get();
        }
        return frames;
    }

    LegLook.Hatch hatch(int leg, Supplier<LegLook.Hatch> made) {
        return hatches.computeIfAbsent(leg, _ -> made.get());
    }

    LegTexts leg(int number, Supplier<LegTexts> made) {
        return legs.computeIfAbsent(number, _ -> made.get());
    }

    String strand(int number, Supplier<String> made) {
        return strands.computeIfAbsent(number, _ -> made.get());
    }

    int never(int part, Supplier<Integer> made) {
        return never.computeIfAbsent(part, _ -> made.get());
    }

    PartTexts part(int index, Supplier<PartTexts> made) {
        return parts.computeIfAbsent(index, _ -> made.get());
    }
}
