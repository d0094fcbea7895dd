package blindspot.cli;

import blindspot.i18n.Messages;
import blindspot.source.WholeFile;
import blindspot.template.AthenaTable;
import blindspot.template.BucketName;
import blindspot.template.CreateCommand;
import blindspot.template.Recording;
import blindspot.template.Region;
import blindspot.template.Resource;
import blindspot.template.StackTemplate;
import blindspot.template.TrafficType;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `template`: writes what makes AWS record flow logs, or asks Athena of them. It says what AWS charges for, in the
/// text itself or, beside commands that may go straight into a shell, on the error stream.
final class TemplateCommand implements Command {
    private static final String STACK = "cloudformation";
    private static final String COMMANDS = "cli";
    private static final String TABLE = "athena";
    private static final String METRICS = "metrics";

    private static final String VPC = "--vpc";
    private static final String SUBNET = "--subnet";
    private static final String INTERFACE = "--interface";
    private static final String BUCKET = "--bucket";
    private static final String REGION = "--region";
    private static final String TRAFFIC_TYPE = "--traffic-type";
    private static final String INTERVAL = "--interval";
    private static final String FORMAT = "--format";
    private static final String OUT = "--out";

    @Override
    public String name() {
        return "template";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage().description(messages.text("cli.template.description"));
        spec.addOption(ids(VPC, messages.text("cli.template.vpc")));
        spec.addOption(ids(SUBNET, messages.text("cli.template.subnet")));
        spec.addOption(ids(INTERFACE, messages.text("cli.template.interface")));
        spec.addOption(option(BUCKET, "NAME", messages.text("cli.template.bucket")).build());
        spec.addOption(option(REGION, "REGION", messages.text("cli.template.region")).build());
        spec.addOption(option(TRAFFIC_TYPE, "ALL|ACCEPT|REJECT", messages.text("cli.template.traffic-type"))
                .defaultValue("ALL")
                .build());
        spec.addOption(
                option(INTERVAL, "60|600", messages.text("cli.simulate.interval")).defaultValue("60").build());
        spec.addOption(option(FORMAT, "default|recommended|FORMAT", messages.text("cli.template.format"))
                .defaultValue("recommended")
                .build());
        spec.addOption(option(OUT, "FILE", messages.text("cli.template.out")).build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(String.join("|", STACK, COMMANDS, TABLE, METRICS))
                .index("0")
                .required(true)
                .type(String.class)
                .description(messages.text("cli.template.kind"))
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .index("1..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(messages.text("cli.template.path"))
                .build());
        return spec;
    }

    private static OptionSpec ids(String name, String description) {
        return OptionSpec.builder(name)
                .paramLabel("ID")
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    private static OptionSpec.Builder option(String name, String label, String description) {
        return OptionSpec.builder(name).paramLabel(label).arity("1").type(String.class).description(description);
    }

    @Override
    public int run(ParseResult arguments, Messages messages, PrintStream out, PrintStream err) {
        Recording recording = recording(arguments, messages);
        List<Resource> resources = resources(arguments);
        Optional<BucketName> bucket = given(arguments, BUCKET).map(BucketName::new);
        Optional<Region> region = given(arguments, REGION).map(Region::new);
        Optional<Path> file = file(arguments, messages);
        String kind = arguments.matchedPositionalValue(0, "");
        List<String> places = arguments.matchedPositionalValue(1, List.<String>of());
        if (!kind.equals(METRICS) && !places.isEmpty()) {
            throw wrong(arguments, messages.text("cli.template.wrong"));
        }
        String costs = messages.text("cli.template.costs");
        String text = switch (kind) {
            case STACK ->
                new StackTemplate(bucket.orElse(null), recording)
                        .text(resources, messages.text("cli.template.stack", costs));
            case COMMANDS -> {
                need(arguments, messages, resources.isEmpty() ? VPC : BUCKET, BUCKET);
                yield new CreateCommand(bucket.orElseThrow(), region.orElse(null), recording).text(resources);
            }
            case TABLE -> {
                need(arguments, messages, BUCKET);
                yield table(bucket.orElseThrow(), region.orElse(null), recording, messages);
            }
            case METRICS -> metrics(places, region, messages, err);
            default -> throw wrong(arguments, messages.text("cli.template.wrong"));
        };
        unused(arguments, kind).ifPresent(options -> err.println(messages.text("cli.template.unused", options)));
        if (kind.equals(COMMANDS)) {
            err.println(messages.text("cli.template.bucket-is-there"));
            err.println(costs);
        }
        if (file.isPresent()) {
            new WholeFile(file.get()).writeText(text);
            out.println(messages.text("cli.template.written", file.get().toString()));
        } else {
            out.print(text);
        }
        return Cli.DONE;
    }

    private static List<Resource> resources(ParseResult arguments) {
        return Resource.checked(
                Stream.of(
                        given(arguments, VPC, Resource.Kind.VPC),
                        given(arguments, SUBNET, Resource.Kind.SUBNET),
                        given(arguments, INTERFACE, Resource.Kind.NETWORK_INTERFACE))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Resource> given(ParseResult arguments, String option, Resource.Kind kind) {
        return arguments.matchedOptionValue(option, List.<String>of())
                .stream()
                .map(id -> Resource.of(kind, id))
                .toList();
    }

    /// What has to be put in before the commands can be used is said on the error stream.
    private static String metrics(
            List<String> places, Optional<Region> region, Messages messages, PrintStream err) {
        MetricsTemplate commands = MetricsTemplate.of(places, region, messages);
        if (!commands.open().isEmpty()) {
            err.println(messages.text("cli.template.metrics-open", String.join(", ", commands.open())));
        }
        err.println(messages.text("template.metrics.costs"));
        return commands.text();
    }

    private static String table(
            BucketName bucket, @Nullable Region region, Recording recording, Messages messages) {
        AthenaTable table = new AthenaTable(bucket, region, recording.fields());
        String conditions =
                table.toBeSaid().stream().map(name -> name + " = '…'").collect(Collectors.joining(" AND "));
        return table.text(List.of(
                messages.text("cli.template.queries", conditions, AthenaTable.FIRST_DAY),
                messages.text("cli.template.costs")));
    }

    private static Recording recording(ParseResult arguments, Messages messages) {
        Optional<TrafficType> type = TrafficType.named(value(arguments, TRAFFIC_TYPE));
        String interval = value(arguments, INTERVAL);
        if (type.isEmpty() || !List.of("60", "600").contains(interval)) {
            throw wrong(arguments, messages.text("cli.template.wrong"));
        }
        return new Recording(type.get(), Integer.parseInt(interval), Recording.fields(value(arguments, FORMAT)));
    }

    private static void need(ParseResult arguments, Messages messages, String... options) {
        String missing = Stream.of(options)
                .distinct()
                .filter(option -> !arguments.hasMatchedOption(option))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw wrong(arguments, messages.text("cli.missing", missing));
        }
    }

    /// The given options that say nothing about this kind of text: a stack has its Region, a table no VPC.
    private static Optional<String> unused(ParseResult arguments, String kind) {
        List<String> options = switch (kind) {
            case STACK -> List.of(REGION);
            case TABLE -> List.of(VPC, SUBNET, INTERFACE, TRAFFIC_TYPE, INTERVAL);
            case METRICS -> List.of(VPC, SUBNET, INTERFACE, BUCKET, TRAFFIC_TYPE, INTERVAL, FORMAT);
            default -> List.of();
        };
        String given = options.stream().filter(arguments::hasMatchedOption).collect(Collectors.joining(", "));
        return Optional.of(given).filter(names -> !names.isEmpty());
    }

    private static Optional<Path> file(ParseResult arguments, Messages messages) {
        Optional<String> text = given(arguments, OUT);
        return text.map(name -> OutFile.named(name)
                .orElseThrow(() -> wrong(arguments, messages.text("cli.template.out-no-file", name))));
    }

    private static Optional<String> given(ParseResult arguments, String option) {
        return arguments.hasMatchedOption(option) ? Optional.of(value(arguments, option)) : Optional.empty();
    }

    private static String value(ParseResult arguments, String option) {
        return String.valueOf(arguments.commandSpec().findOption(option).<String>getValue());
    }

    private static ParameterException wrong(ParseResult arguments, String message) {
        return new ParameterException(arguments.commandSpec().commandLine(), message);
    }
}
