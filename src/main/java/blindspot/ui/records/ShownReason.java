package blindspot.ui.records;

import blindspot.capture.Lane;
import blindspot.capture.LegState;
import blindspot.capture.Viewpoint;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.topology.FactWords;
import blindspot.topology.Leg;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Picture;
import java.util.Optional;
import java.util.stream.Stream;

/// Why the table shows these records and no others, in words.
record ShownReason(Picture picture, Messages messages, Formats formats) {
    /// Whether records may be left out.
    boolean narrowed() {
        return !picture.viewpoint().equals(Viewpoint.BOTH)
                || !(picture.focus() instanceof Focus.Everything)
                || !picture.filter().isNone()
                || picture.time().isPresent();
    }

    /// How many records are shown, and why not all.
    String counted() {
        int shown = picture.rows().size();
        int all = picture.table().rowCount();
        return narrowed()
                ? messages.text("records.count.some", shown, all, reason())
                : messages.text("records.count.all", all);
    }

    /// Whether the filter alone keeps what else would be shown from being shown.
    boolean filterHidesAll() {
        return picture.rows().size() == 0 && picture.narrowed().size() > 0 && picture.time().isEmpty();
    }

    /// Why nothing is shown though there are records.
    String nothing() {
        if (filterHidesAll()) {
            return messages.text(
                    "records.empty.filter", picture.table().rowCount(), picture.filter().text());
        }
        if (picture.focus() instanceof Focus.OnLeg(int number)
                && picture.legViews().get(number - 1).state() == LegState.NEVER_LOGGED) {
            Leg leg = picture.legViews().get(number - 1).leg();
            return new FactWords(messages).ifPrivateLink(leg, messages.text("records.empty.never-logged", reason()));
        }
        return messages.text("records.empty.no-match", picture.table().rowCount(), reason());
    }

    private String reason() {
        if (picture.focus() instanceof Focus.Proof) {
            return reasonBesideFilter();
        }
        String filter = picture.filter().isNone()
                ? ""
                : messages.text("records.reason.filter", picture.filter().text());
        String time = picture.time().map(formats::dateSpan).orElse("");
        return Stream.of(reasonBesideFilter(), filter, time)
                .filter(each -> !each.isEmpty())
                .reduce((one, other) -> messages.text("records.reason.both", one, other))
                .orElse("");
    }

    private String reasonBesideFilter() {
        return switch (picture.focus()) {
            case Focus.Everything _ -> viewpoint();
            case Focus.OnLeg(int number) -> withViewpoint(messages.text("records.reason.leg", number));
            case Focus.OnNode(int index) ->
                withViewpoint(
                        messages.text(
                                "records.reason.node",
                                messages.text(topology().nodes().get(index).name())));
            case Focus.OnPart(int node, String zone) -> {
                String name = messages.text(topology().nodes().get(node).name());
                yield withViewpoint(
                        messages.text("records.reason.node", messages.text("diagram.strand.end", name, zone)));
            }
            case Focus.OnSight(int leg, Lane lane, int node, Optional<Integer> at) ->
                withViewpoint(sight(leg, lane, topology().nodes().get(node), at));
            case Focus.Elsewhere(int vpc) ->
                withViewpoint(messages.text("records.reason.elsewhere", messages.text(topology().vpcName(vpc))));
            case Focus.Unplaced _ -> messages.text("records.reason.unplaced");
            case Focus.Proof _ -> messages.text("records.reason.proof");
        };
    }

    private String sight(int leg, Lane lane, Node node, Optional<Integer> at) {
        String name = messages.text(node.name());
        String where = at.flatMap(index -> topology().interfaces().get(index).interfaceId())
                .map(id -> messages.text("diagram.strand.end", name, id))
                .orElse(name);
        return switch (lane) {
            case REQUEST -> messages.text("records.reason.requests", leg, where);
            case RESPONSE -> messages.text("records.reason.responses", leg, where);
        };
    }

    private String withViewpoint(String focus) {
        return picture.viewpoint().equals(Viewpoint.BOTH)
                ? focus
                : messages.text("records.reason.both", focus, viewpoint());
    }

    private String viewpoint() {
        return switch (picture.viewpoint()) {
            case Viewpoint.OfVpc(int vpc) -> inLogsOf(vpc);
            case Viewpoint.All() -> "";
        };
    }

    private String inLogsOf(int vpc) {
        return messages.text(
                "records.reason.viewpoint",
                messages.text(topology().vpcName(vpc)));
    }

    private Topology topology() {
        return picture.topology();
    }
}
