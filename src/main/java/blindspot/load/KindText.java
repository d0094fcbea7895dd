package blindspot.load;

import blindspot.decode.InputKind;
import blindspot.i18n.Messages;

/// What a kind of input is called in the user's language.
public final class KindText {
    private KindText() {}

    public static String of(InputKind kind, Messages messages) {
        return switch (kind) {
            case FLOW_LOG -> messages.text("report.kind.flow-log");
            case TRANSIT_GATEWAY_FLOW_LOG -> messages.text("report.kind.tgw-flow-log");
            case INVENTORY -> messages.text("report.kind.inventory");
            case METRICS -> messages.text("report.kind.metrics");
            case FLOW_LOG_DEFINITION -> messages.text("report.kind.flow-log-definition");
            case TOPOLOGY -> messages.text("report.kind.topology");
            case DECK -> messages.text("report.kind.deck");
            case LESSON -> messages.text("report.kind.lesson");
            case WORKSPACE -> messages.text("report.kind.workspace");
            case UNKNOWN -> messages.text("report.kind.unknown");
        };
    }
}
