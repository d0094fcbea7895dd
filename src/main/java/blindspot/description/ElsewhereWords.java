package blindspot.description;

import blindspot.capture.Evidence;
import blindspot.i18n.Messages;

/// Says how much of a VPC is not on the path that is drawn.
public final class ElsewhereWords {
    private final Evidence evidence;
    private final Messages messages;

    public ElsewhereWords(Evidence evidence, Messages messages) {
        this.evidence = evidence;
        this.messages = messages;
    }

    /// What is elsewhere in a VPC.
    ///
    /// @param vpc its index
    public String of(int vpc) {
        String name = messages.text(evidence.topology().vpcName(vpc));
        long records = evidence.elsewhere(vpc);
        long interfaces = evidence.interfacesElsewhere(vpc);
        if (!evidence.topology().pathVpcs().contains(vpc)) {
            return messages.text("diagram.off-path", name, records);
        }
        return interfaces == 0
                ? messages.text("diagram.elsewhere.records", name, records)
                : messages.text("diagram.elsewhere", name, records, interfaces);
    }
}
