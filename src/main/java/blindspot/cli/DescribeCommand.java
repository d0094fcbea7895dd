package blindspot.cli;

import blindspot.decode.Remark;
import blindspot.description.Description;
import blindspot.description.Description.Section;
import blindspot.description.DescriptionPage;
import blindspot.description.DescriptionText;
import blindspot.description.PathDescription;
import blindspot.i18n.Messages;
import blindspot.source.WholeFile;
import blindspot.store.RowBits;
import blindspot.topology.Topology;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `describe`: says in words what the picture of the records shows, as plain text or as a page.
final class DescribeCommand implements Command {
    private static final String HTML = "--html";

    @Override
    public String name() {
        return "describe";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage().description(messages.text("cli.describe.description"));
        spec.addOption(OptionSpec.builder(HTML)
                .paramLabel("FILE.html")
                .arity("1")
                .type(String.class)
                .description(messages.text("cli.describe.html"))
                .build());
        AskedRecords.addTo(spec, messages, 0);
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Messages messages, PrintStream out, PrintStream err) {
        Optional<Path> page = page(arguments, messages);
        AskedRecords asked = AskedRecords.read(arguments, messages);
        page.ifPresent(file -> refuseInputs(file, asked.report(), arguments, messages));
        Description description = describe(asked, messages);
        if (page.isPresent()) {
            new WholeFile(page.get()).writeText(DescriptionPage.of(description, messages.language()));
        } else {
            new DescriptionText(messages, out::println).print(description);
        }
        new TextOutput(messages, err).printBeside(asked.report());
        return asked.evidence().isPresent() && !asked.report().hasTrouble() ? Cli.DONE : Cli.REPORTED;
    }

    private static Description describe(AskedRecords asked, Messages messages) {
        List<String> summary = new ArrayList<>();
        Optional<Topology> topology = asked.path().topology();
        if (topology.filter(Topology::simulated).isPresent() || asked.report()
                .inputs()
                .stream()
                .anyMatch(input -> input.remarks().contains(Remark.of(Remark.Kind.SIMULATED)))) {
            summary.add(messages.text("remark.simulated"));
        }
        int records = asked.table().rowCount();
        new PathText(messages, line -> summary.add(line.strip())).print(asked.path(), records, asked.evidence());
        RowBits shown = RowBits.of(asked.rows(), records);
        if (!shown.isAll()) {
            summary.add(messages.text("description.filtered", shown.count(), records));
        }
        return new Description(
                topology.map(drawn -> messages.text(drawn.title())).orElseGet(() -> messages.text("description.none")),
                summary,
                asked.evidence()
                        .map(evidence -> Stream.concat(
                                PathDescription.of(
                                        evidence, asked.report().stated(), shown, messages).stream(),
                                others(asked, messages).stream()).toList())
                        .orElse(List.of()));
    }

    /// What else could be drawn, where there is anything.
    private static Optional<Section> others(AskedRecords asked, Messages messages) {
        List<String> others = new OtherPaths(messages).of(asked.path(), asked.table().rowCount());
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(messages.text("description.others"), others));
    }

    private static Optional<Path> page(ParseResult arguments, Messages messages) {
        if (!arguments.hasMatchedOption(HTML)) {
            return Optional.empty();
        }
        String text = arguments.matchedOptionValue(HTML, "");
        return Optional.of(OutFile.named(text)
                .orElseThrow(() -> wrong(arguments, messages.text("cli.describe.html-no-file", text))));
    }

    private static void refuseInputs(Path file, CheckReport report, ParseResult arguments, Messages messages) {
        Stream<String> named =
                Stream.concat(InputReading.places(arguments).stream(), PathOptions.named(arguments).stream());
        if (Stream.concat(named, report.inputs().stream().map(InputReport::path))
                .anyMatch(input -> OutFile.isSame(input, file))) {
            throw wrong(arguments, messages.text("cli.describe.html-is-input", file.toString()));
        }
    }

    private static ParameterException wrong(ParseResult arguments, String message) {
        return new ParameterException(arguments.commandSpec().commandLine(), message);
    }
}
