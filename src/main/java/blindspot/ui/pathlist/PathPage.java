package blindspot.ui.pathlist;

import blindspot.capture.ViewpointWords;
import blindspot.description.Description;
import blindspot.description.Description.Section;
import blindspot.description.DescriptionPage;
import blindspot.description.PathDescription;
import blindspot.description.PathLine;
import blindspot.description.PathLines;
import blindspot.description.PathPart;
import blindspot.description.PathShowing;
import blindspot.i18n.Messages;
import blindspot.store.RowBits;
import blindspot.topology.Topology;
import blindspot.topology.inventory.Inventory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The list of the path as a page for a browser. While what is recorded is told, all that `describe` says follows.
///
/// @param inventory what is stated of the interfaces
/// @param shown the rows that count on the legs
/// @param marks what is marked or selected, by its part
record PathPage(
        PathLines.Source source, Inventory inventory, RowBits shown, List<PathLine> lines,
        Map<PathPart, String> marks) {
    PathPage {
        lines = List.copyOf(lines);
        marks = Map.copyOf(marks);
    }

    /// The path as the window shows it now.
    static PathPage of(PathListModel model) {
        var picture = model.session().picture().get();
        PathLines.Source source = model.source();
        List<PathLine> lines = PathLines.of(source);
        Map<PathPart, String> marks = new HashMap<>();
        mark(lines, model, marks);
        return new PathPage(source, picture.terms().inventory(), picture.counted(), lines, marks);
    }

    private static void mark(List<PathLine> lines, PathListModel model, Map<PathPart, String> marks) {
        for (PathLine line : lines) {
            marks.put(line.part(), model.mark(line.part()));
            mark(line.below(), model, marks);
        }
    }

    /// Takes time in proportion to the number of records.
    String html() {
        return DescriptionPage.of(description(), source.messages().language());
    }

    private Description description() {
        Messages messages = source.messages();
        Topology topology = source.evidence().topology();
        List<String> summary = new ArrayList<>();
        if (topology.simulated()) {
            summary.add(messages.text("remark.simulated"));
        }
        summary.add(switch (source.showing()) {
            case PathShowing.Recorded _ -> messages.text(
                    "path-list.seen-from", new ViewpointWords(messages).of(source.viewpoint(), topology));
            case PathShowing.Hidden _ -> messages.text("path-list.hidden");
            case PathShowing.Illustrated _ -> messages.text("path-list.illustrated");
            case PathShowing.Pretended _ -> messages.text("path-list.pretended");
        });
        if (!shown.isAll() && source.showing() instanceof PathShowing.Recorded) {
            summary.add(messages.text(
                    "description.filtered", shown.count(), source.evidence().table().rowCount()));
        }
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                messages.text("command.path-list"),
                PathLines.listing(lines, part -> marks.getOrDefault(part, ""), messages)));
        if (source.showing() instanceof PathShowing.Recorded) {
            sections.addAll(PathDescription.of(source.evidence(), inventory, shown, messages));
        }
        return new Description(messages.text(topology.title()), summary, sections);
    }
}
