package blindspot.topology.inference;

import blindspot.i18n.Messages;
import blindspot.topology.FactWords;
import blindspot.topology.LegKind;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import blindspot.topology.inference.Inferred.Limit;
import blindspot.topology.inventory.InventoryFile;
import java.util.List;

/// Says in words what a path is and why it is held to be one; what is not certain stands in brackets.
public final class PathWords {
    private final Messages messages;

    public PathWords(Messages messages) {
        this.messages = messages;
    }

    /// The nodes of the path that is drawn, in its order.
    public String line(Topology topology) {
        StringBuilder line = new StringBuilder(name(topology.pathNodes().getFirst()));
        topology.legs()
                .forEach(leg -> line.append(leg.kind() == LegKind.PRIVATELINK ? " ⇢ " : " → ")
                        .append(name(topology.to(leg))));
        return line.toString();
    }

    private String name(Node node) {
        String name = new FactWords(messages).name(node);
        int count = node.interfaces().size();
        return count > 1 ? name + " ×" + count : name;
    }

    /// How sure it is, how many of so many records it explains, and why it is held to be one.
    public String reason(CandidatePath candidate, long records) {
        return inBrackets(
                candidate, messages.text(
                        "path.reason", sureness(candidate.sureness()), candidate.records(), records,
                        why(candidate)));
    }

    /// The same where there is little room: that there is a reason, instead of it.
    public String briefReason(CandidatePath candidate, long records) {
        return inBrackets(
                candidate,
                messages.text("path.reason.brief", sureness(candidate.sureness()), candidate.records(), records));
    }

    private static String inBrackets(CandidatePath candidate, String said) {
        return candidate.sureness() == Sureness.CERTAIN ? said : "[" + said + "]";
    }

    /// Why none is drawn, and what can help.
    public String nothing(NoPath why) {
        return messages.text("path.none", whyNone(why));
    }

    /// The same behind words that say what is not there.
    public String whyNone(NoPath why) {
        String key = "no-path." + why.code();
        return messages.text("path.sentences", messages.text(key), messages.text(key + ".remedy"));
    }

    /// What there was more of than is looked at, behind words of the path that was found; only these where there was not.
    public String withLimits(String found, List<Limit> limits) {
        return limits.stream().map(this::limit).reduce(found, (all, one) -> messages.text("path.sentences", all, one));
    }

    private String limit(Limit limit) {
        return switch (limit) {
            case Limit.Interfaces(long left) -> messages.text(
                    "path.limit.interfaces", TrafficScan.MOST_INTERFACES, left);
            case Limit.Records(long left) -> messages.text("path.limit.records", left);
            case Limit.Habits(long left) -> messages.text("path.limit.habits", left);
            case Limit.Cancelled() -> messages.text("path.limit.cancelled");
        };
    }

    private String why(CandidatePath candidate) {
        String why = why(candidate.reason());
        return candidate.presumed() == 0 ? why : messages.text("path.reason.presumed", why, candidate.presumed());
    }

    private String why(Reason reason) {
        return switch (reason) {
            case Reason.Recorded() -> messages.text("path.reason.recorded");
            case Reason.Stated(String file) -> messages.text("path.reason.stated", InventoryFile.lastName(file));
            case Reason.Set() -> messages.text("path.reason.set");
            case Reason.SameTraffic(long records, long of) -> messages.text("path.reason.same-traffic", records, of);
            case Reason.OnlyOnes() -> messages.text("path.reason.only-ones");
            case Reason.ConsumerNotLoaded() -> messages.text("path.reason.consumer-not-loaded");
            case Reason.OthersNotLoaded() -> messages.text("path.reason.others-not-loaded");
            case Reason.ProviderNotLoaded() -> messages.text("path.reason.provider-not-loaded");
        };
    }

    private String sureness(Sureness sureness) {
        return switch (sureness) {
            case CERTAIN -> messages.text("path.sureness.certain");
            case LIKELY -> messages.text("path.sureness.likely");
            case POSSIBLE -> messages.text("path.sureness.possible");
        };
    }
}
