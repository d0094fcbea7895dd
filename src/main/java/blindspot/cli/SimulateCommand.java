package blindspot.cli;

import blindspot.decode.RecordFormat;
import blindspot.i18n.Messages;
import blindspot.simulation.Monitored;
import blindspot.simulation.Plan;
import blindspot.simulation.Scenario;
import blindspot.simulation.SimulatedFile;
import blindspot.simulation.Simulation;
import blindspot.source.WholeFile;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.template.TrafficType;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `simulate`: writes a simulated capture into a folder.
final class SimulateCommand implements Command {
    @Override
    public String name() {
        return "simulate";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage().description(messages.text("cli.simulate.description"));
        List<String> scenarios = Stream.concat(
                Stream.of(messages.text("cli.simulate.scenario")),
                Stream.of(Scenario.values())
                        .map(each -> each.code() + ": " + messages.text("simulation.scenario." + each.code())))
                .toList();
        spec.addOption(option("--scenario", "NAME", scenarios.toArray(String[]::new)).required(true).build());
        spec.addOption(option("--out", "DIR", messages.text("cli.simulate.out")).required(true).build());
        spec.addOption(option("--seed", "N", messages.text("cli.simulate.seed")).defaultValue("1").build());
        spec.addOption(
                option("--interval", "60|600", messages.text("cli.simulate.interval")).defaultValue("60").build());
        spec.addOption(option("--format", "v2|v5|v11|FORMAT", messages.text("cli.simulate.format")).build());
        spec.addOption(option(
                "--minutes", "N", messages.text("cli.simulate.minutes", Plan.MOST_MINUTES)).defaultValue("15")
                .build());
        spec.addOption(option("--az", "1|2|3", messages.text("cli.simulate.az")).build());
        spec.addOption(OptionSpec.builder("--flow-log")
                .paramLabel("RESOURCE")
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(messages.text("cli.simulate.flow-log"))
                .build());
        spec.addOption(option("--traffic-type", "ALL|ACCEPT|REJECT", messages.text("cli.template.traffic-type"))
                .defaultValue("ALL")
                .build());
        return spec;
    }

    private static OptionSpec.Builder option(String name, String label, String... description) {
        return OptionSpec.builder(name).paramLabel(label).arity("1").type(String.class).description(description);
    }

    @Override
    public int run(ParseResult arguments, Messages messages, PrintStream out, PrintStream err) {
        Plan plan = plan(arguments, messages);
        Path folder = folder(arguments, messages);
        Simulation simulation = Simulation.of(plan);
        write(simulation.files(), folder);
        out.println(messages.text(
                "cli.simulate.written", simulation.files().size(), simulation.records(), folder.toString()));
        return Cli.DONE;
    }

    private static Plan plan(ParseResult arguments, Messages messages) {
        String name = value(arguments, "--scenario");
        Scenario scenario = Scenario.ofCode(name)
                .orElseThrow(() -> wrong(
                        arguments,
                        messages.text(
                                "cli.simulate.unknown-scenario", name,
                                Stream.of(Scenario.values()).map(Scenario::code).collect(Collectors.joining(", ")))));
        long interval = number(arguments, messages, "--interval");
        long minutes = number(arguments, messages, "--minutes");
        long zones = arguments.hasMatchedOption("--az")
                ? number(arguments, messages, "--az")
                : scenario.leastZones();
        if ((interval != 60 && interval != 600) || minutes < 1 || minutes > Plan.MOST_MINUTES || zones < 1
                || zones > Plan.MOST_ZONES) {
            throw wrong(arguments, wrongValue(messages));
        }
        if (zones < scenario.leastZones()) {
            throw wrong(arguments, messages.text("cli.simulate.too-few-zones", name, scenario.leastZones()));
        }
        RecordFormat format = arguments.hasMatchedOption("--format")
                ? Plan.format(value(arguments, "--format"))
                : RecordFormat.RECOMMENDED;
        TrafficType type = TrafficType.named(value(arguments, "--traffic-type"))
                .orElseThrow(() -> wrong(arguments, wrongValue(messages)));
        List<String> resources = arguments.matchedOptionValue("--flow-log", List.<String>of());
        return new Plan(
                scenario, number(arguments, messages, "--seed"), (int) interval, format, (int) minutes, (int) zones,
                new Monitored(type, Set.copyOf(resources)));
    }

    private static long number(ParseResult arguments, Messages messages, String option) {
        try {
            return Long.parseLong(value(arguments, option));
        } catch (NumberFormatException e) {
            throw new ParameterException(arguments.commandSpec().commandLine(), wrongValue(messages), e);
        }
    }

    private static String wrongValue(Messages messages) {
        return messages.text("cli.simulate.wrong", Plan.MOST_MINUTES);
    }

    private static Path folder(ParseResult arguments, Messages messages) {
        String text = value(arguments, "--out");
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(), messages.text("cli.simulate.wrong-out", text), e);
        }
        throw wrong(arguments, messages.text("cli.simulate.wrong-out", text));
    }

    /// Replaces nothing.
    private static void write(List<SimulatedFile> files, Path folder) {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new ProblemException(new Problem("simulate-no-folder", folder.toString()));
            }
            if (Files.exists(folder) && !isEmpty(folder)) {
                throw new ProblemException(new Problem("simulate-folder-not-empty", folder.toString()));
            }
            for (SimulatedFile file : files) {
                new WholeFile(folder.resolve(file.name())).write(file.content());
            }
        } catch (AccessDeniedException e) {
            throw new ProblemException(new Problem("simulate-denied", folder.toString()), e);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem("simulate-not-written", folder.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static String value(ParseResult arguments, String option) {
        return String.valueOf(arguments.commandSpec().findOption(option).<String>getValue());
    }

    private static ParameterException wrong(ParseResult arguments, String message) {
        return new ParameterException(arguments.commandSpec().commandLine(), message);
    }
}
