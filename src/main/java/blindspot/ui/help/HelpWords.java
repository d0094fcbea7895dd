package blindspot.ui.help;

import blindspot.capture.Limit;
import blindspot.capture.LoggedInPart;
import blindspot.capture.NotLogged;
import blindspot.capture.Rule;
import blindspot.capture.Witness;
import blindspot.i18n.Messages;
import blindspot.model.Term;
import blindspot.topology.FactWords;
import blindspot.topology.Topology;
import blindspot.ui.feature.Explained.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the pages of help.
final class HelpWords {
    private final Messages messages;

    HelpWords(Messages messages) {
        this.messages = messages;
    }

    /// What something in the window is, and the words of AWS that one meets there.
    HelpPage of(Subject subject) {
        String code = "help." + subject.topic().code();
        List<HelpEntry> terms = Stream.concat(subject.term().stream(), subject.topic().terms().stream())
                .distinct()
                .map(this::entry)
                .toList();
        List<HelpEntry> here = subject.here().isEmpty()
                ? List.of()
                : List.of(HelpEntry.of(messages.text("help.here"), subject.here()));
        return new HelpPage(
                messages.text(code), messages.text(code + ".text"),
                List.of(
                        new HelpPage.Section("", here),
                        new HelpPage.Section(messages.text("help.terms"), terms)));
    }

    /// Every word, in the order in which they build on each other.
    HelpPage glossary() {
        return new HelpPage(
                messages.text("command.glossary"), messages.text("help.glossary.lead"),
                List.of(new HelpPage.Section("", Stream.of(Term.values()).map(this::entry).toList())));
    }

    /// What no flow log has, what it has in part, and what it is easily taken for.
    ///
    /// @param topology the picture that is shown, empty while there is none
    HelpPage neverLogged(Optional<Topology> topology) {
        List<HelpEntry> never = topology
                .map(drawn -> NotLogged.of(drawn).stream().map(kind -> entry(kind, drawn)).toList())
                .orElseGet(() -> Rule.neverLogged().stream().map(rule -> entry(rule, "")).toList());
        return new HelpPage(
                messages.text("command.never-logged"), messages.text("help.never-logged.lead"),
                List.of(
                        new HelpPage.Section(messages.text("help.never-logged.never"), never),
                        new HelpPage.Section(
                                messages.text("help.never-logged.in-part"),
                                topology.map(this::inPart).orElseGet(() -> limits(Limit.Kind.IN_PART))),
                        new HelpPage.Section(
                                messages.text("help.never-logged.misread"), limits(Limit.Kind.EASILY_MISREAD))));
    }

    private List<HelpEntry> inPart(Topology topology) {
        return LoggedInPart.of(topology)
                .stream()
                .map(each -> entry(
                        each.limit(), each.nodes().isEmpty()
                                ? messages.text("help.never-logged.no")
                                : messages.text("help.never-logged.unknown", nodes(each.nodes(), topology).collect(
                                        Collectors.joining(messages.text("help.never-logged.comma"))))))
                .toList();
    }

    private Stream<String> nodes(List<Integer> nodes, Topology topology) {
        FactWords names = new FactWords(messages);
        return nodes.stream().map(node -> names.name(topology.nodes().get(node))).distinct();
    }

    private HelpEntry entry(Term term) {
        return HelpEntry.of(
                messages.text("term." + term.code()), messages.text("term." + term.code() + ".says"), term.page());
    }

    private HelpEntry entry(NotLogged kind, Topology topology) {
        String places = Stream.concat(
                kind.legs().stream().map(leg -> messages.text("help.never-logged.leg", leg)),
                nodes(kind.nodes(), topology))
                .collect(Collectors.joining(messages.text("help.never-logged.comma")));
        return entry(kind.rule(), switch (kind.applies()) {
            case YES -> messages.text("help.never-logged.yes", places);
            case NO -> messages.text("help.never-logged.no");
            case UNKNOWN -> messages.text("help.never-logged.unknown", places);
        });
    }

    private HelpEntry entry(Rule rule, String here) {
        return new HelpEntry(
                messages.text("rule." + rule.code() + ".name"), messages.text("rule." + rule.code()), here,
                rule.instead().stream().map(this::link).toList(), Optional.of(rule.citation()));
    }

    private List<HelpEntry> limits(Limit.Kind kind) {
        return Limit.of(kind).stream().map(limit -> entry(limit, "")).toList();
    }

    private HelpEntry entry(Limit limit, String here) {
        return new HelpEntry(
                "", messages.text("limit." + limit.code()), here, limit.instead().stream().map(this::link).toList(),
                Optional.of(limit.citation()));
    }

    private HelpEntry.Link link(Witness witness) {
        return new HelpEntry.Link(messages.text("witness." + witness.code()), witness.citation());
    }
}
