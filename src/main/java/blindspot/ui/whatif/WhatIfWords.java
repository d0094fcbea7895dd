package blindspot.ui.whatif;

import blindspot.capture.End;
import blindspot.capture.Told;
import blindspot.i18n.Messages;
import blindspot.model.Field;
import blindspot.template.Recording;
import blindspot.topology.FactWords;
import blindspot.topology.Form;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Parts;
import blindspot.topology.Strand;
import blindspot.topology.Subnet;
import blindspot.topology.Topology;
import blindspot.ui.whatif.WhatIfPage.Choice;
import blindspot.whatif.Lack;
import blindspot.whatif.PretendedLogs;
import blindspot.whatif.Recordable;
import blindspot.whatif.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says what pretended flow logs are of, what they could record and what they could not tell.
record WhatIfWords(Topology topology, Messages messages) {
    /// How many things are offered to have a flow log; what more there is is said.
    static final int MOST_CHOICES = 30;

    WhatIfPage of(PretendedLogs logs) {
        List<Scope> all = Scope.of(logs.level(), topology);
        int more = Math.max(0, all.size() - MOST_CHOICES);
        return new WhatIfPage(
                logs,
                all.stream().limit(MOST_CHOICES).map(scope -> new Choice(scope, name(scope))).toList(),
                more == 0 ? "" : messages.text("what-if.more", more),
                messages.text("what-if.fields.chosen", logs.recording().fields().size(), Field.values().length),
                could(logs),
                lacking(logs.recording().fields()),
                notes(logs.recording()));
    }

    private String name(Scope scope) {
        return switch (scope) {
            case Scope.OfVpc(int vpc) ->
                topology.vpcs()
                        .get(vpc)
                        .vpcId()
                        .map(id -> messages.text("what-if.choice", vpc(vpc), id))
                        .orElseGet(() -> vpc(vpc));
            case Scope.OfSubnet(int vpc, String id) -> messages.text("what-if.choice", subnet(vpc, id), vpc(vpc));
            case Scope.OfInterface(int index) -> name(topology.interfaces().get(index));
        };
    }

    private String name(NetworkInterface one) {
        Node node = topology.nodes().get(one.node());
        String id = one.interfaceId()
                .or(() -> one.addresses().stream().findFirst().map(Object::toString))
                .orElseGet(() -> vpc(node.vpc()));
        return messages.text("what-if.choice", new FactWords(messages).name(node), id);
    }

    private String vpc(int vpc) {
        return messages.text(topology.vpcName(vpc));
    }

    private String subnet(int vpc, String id) {
        return topology.vpcs()
                .get(vpc)
                .subnets()
                .stream()
                .filter(subnet -> subnet.id().equals(id))
                .findFirst()
                .map(Subnet::name)
                .map(messages::text)
                .orElse(id);
    }

    /// Of each leg, at which of its ends.
    private List<String> could(PretendedLogs logs) {
        Recordable recordable = Recordable.of(logs, topology);
        List<String> said = new ArrayList<>();
        for (Strand strand : Parts.of(topology, Form.COLLAPSED).strands()) {
            Leg leg = strand.leg();
            FactWords facts = new FactWords(messages);
            String from = facts.name(topology.from(leg));
            String to = facts.name(topology.to(leg));
            String told = leg.kind() == LegKind.PRIVATELINK
                    ? facts.ifPrivateLink(leg, messages.text("what-if.never"))
                    : messages.text(
                            "what-if.ends", from, at(recordable, leg, topology.from(leg)), to,
                            at(recordable, leg, topology.to(leg)));
            said.add(messages.text("what-if.leg", leg.number(), told));
        }
        return said;
    }

    /// At how many of the interfaces of an end; where none is known, whether there at all.
    private String at(Recordable recordable, Leg leg, Node node) {
        List<NetworkInterface> all = node.interfaces();
        if (all.size() <= 1) {
            Strand strand = Parts.of(topology, Form.COLLAPSED).strands().get(leg.number() - 1);
            boolean near = leg.from() == node.index();
            return messages.text(
                    "what-if.end." + recordable
                            .at(strand, near ? End.FROM : End.TO)
                            .code());
        }
        long sure = all.stream().filter(one -> recordable.at(leg, one) == Told.YES).count();
        long perhaps = all.stream().filter(one -> recordable.at(leg, one) == Told.UNKNOWN).count();
        return messages.text("what-if.end.several", sure, all.size(), perhaps);
    }

    private List<String> lacking(List<Field> fields) {
        List<Lack> lacks = Lack.of(fields);
        return lacks.isEmpty()
                ? List.of(messages.text("what-if.told.all"))
                : lacks.stream().map(lack -> lacking(lack, fields)).toList();
    }

    private String lacking(Lack lack, List<Field> fields) {
        String missing = lack.needs()
                .stream()
                .filter(field -> !fields.contains(field))
                .sorted()
                .map(Field::fieldName)
                .collect(Collectors.joining(", "));
        return messages.text("lack." + lack.code(), missing);
    }

    private List<String> notes(Recording recording) {
        List<String> notes = new ArrayList<>();
        switch (recording.trafficType()) {
            case ALL -> {
                // Nothing is left out.
            }
            case ACCEPT -> notes.add(messages.text("what-if.type.accept"));
            case REJECT -> notes.add(messages.text("what-if.type.reject"));
        }
        notes.add(messages.text(recording.interval() == 60 ? "what-if.interval.short" : "what-if.interval.long"));
        return notes;
    }
}
