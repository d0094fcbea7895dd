package blindspot.cli;

import blindspot.i18n.Messages;
import blindspot.intake.Asked;
import blindspot.settings.StateFolders;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.topology.Topology;
import blindspot.topology.inference.PathWords;
import blindspot.ui.HeadlessWindow;
import blindspot.ui.fx.Headless;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `render`: draws the picture without a display.
final class RenderCommand implements Command {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
    private static final int LEAST_WIDTH = 1024;
    private static final int LEAST_HEIGHT = 640;
    private static final int MOST = 7680;

    @Override
    public String name() {
        return "render";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage().description(messages.text("cli.render.description"));
        spec.addOption(option("--out", "FILE.png", messages.text("cli.render.out")).required(true).build());
        spec.addOption(
                option("--what", "diagram|window", messages.text("cli.render.what")).defaultValue("window").build());
        spec.addOption(option("--size", "WxH", messages.text("cli.render.size")).defaultValue("1280x720").build());
        spec.addOption(
                option("--theme", "light|dark", messages.text("cli.render.theme")).defaultValue("light").build());
        spec.addOption(option("--zone", "ZONE", messages.text("cli.render.zone")).defaultValue("UTC").build());
        spec.addOption(
                option(Asked.TEXT_SIZE, "PERCENT", messages.text("cli.option.text-size")).defaultValue("100").build());
        spec.addOption(option("--at", "SECONDS", messages.text("cli.render.at")).build());
        PathOptions.addTo(spec, messages);
        S3Options.addTo(spec, messages);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("1..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(messages.text("cli.render.paths"))
                .build());
        return spec;
    }

    private static OptionSpec.Builder option(String name, String label, String description) {
        return OptionSpec.builder(name).paramLabel(label).arity("1").type(String.class).description(description);
    }

    @Override
    public int run(ParseResult arguments, Messages messages, PrintStream out, PrintStream err) {
        Matcher size = SIZE.matcher(value(arguments, "--size"));
        String what = value(arguments, "--what");
        String theme = value(arguments, "--theme");
        if (!size.matches() || !List.of("diagram", "window").contains(what)
                || !List.of("light", "dark").contains(theme)) {
            throw wrong(arguments, messages.text("cli.render.wrong"));
        }
        int width = Math.clamp(Integer.parseInt(size.group(1)), LEAST_WIDTH, MOST);
        int height = Math.clamp(Integer.parseInt(size.group(2)), LEAST_HEIGHT, MOST);
        ZoneId zone = zone(arguments, messages);
        double at = at(arguments, messages);
        List<String> places = arguments.matchedPositionalValue(0, List.<String>of());
        Asked asked = S3Options.read(
                arguments, messages, () -> Asked.of(places, S3Options.of(arguments)));
        Path file = out(arguments, messages);
        if (asked.paths().stream().anyMatch(input -> OutFile.isSame(input, file))) {
            throw wrong(arguments, messages.text("cli.render.out-is-input", file.toString()));
        }
        Optional<Topology> topology = PathOptions.topology(arguments, messages);
        int number = PathOptions.number(arguments, messages);
        HeadlessWindow.Look look =
                new HeadlessWindow.Look(messages.language(), theme.equals("dark"), zone, width, height,
                        Asked.textSize(value(arguments, Asked.TEXT_SIZE)));
        Headless.start();
        int status = Headless.call(() -> {
            try (HeadlessWindow window = new HeadlessWindow(look)) {
                if (asked.keeps()) {
                    window.workbench().keepObjectsIn(StateFolders.of(System.getProperties()).cache());
                }
                window.workbench().openAtOnce(asked);
                choose(window, topology, number, arguments, messages);
                if (at >= 0) {
                    window.workbench().player().change(before -> before.seek(at * 1000));
                }
                write(window, what.equals("diagram"), file);
                return window.workbench().open().hasTrouble() ? Cli.REPORTED : Cli.DONE;
            }
        });
        if (status != Cli.DONE) {
            err.println(messages.text("cli.render.trouble"));
        }
        return status;
    }

    /// Draws the wanted path; a number that none has is wrong usage.
    private static void choose(
            HeadlessWindow window, Optional<Topology> topology, int number, ParseResult arguments, Messages messages) {
        topology.ifPresent(window::drawOn);
        window.drawPath(number).ifPresent(why -> {
            throw wrong(arguments, messages.text(
                    "cli.render.no-path", number, new PathWords(messages).whyNone(why)));
        });
    }

    private static Path out(ParseResult arguments, Messages messages) {
        String text = value(arguments, "--out");
        return OutFile.named(text)
                .orElseThrow(() -> wrong(arguments, messages.text("cli.render.out-no-file", text)));
    }

    private static void write(HeadlessWindow window, boolean diagramAlone, Path file) {
        try {
            window.write(file, diagramAlone);
        } catch (AccessDeniedException e) {
            throw new ProblemException(new Problem("render-denied", file.toString()), e);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem("render-not-written", file.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    private static ZoneId zone(ParseResult arguments, Messages messages) {
        try {
            return ZoneId.of(value(arguments, "--zone"));
        } catch (DateTimeException _) {
            throw wrong(arguments, messages.text("cli.render.unknown-zone", value(arguments, "--zone")));
        }
    }

    /// The time in Unix seconds, -1 where none is given.
    private static double at(ParseResult arguments, Messages messages) {
        if (!arguments.hasMatchedOption("--at")) {
            return -1;
        }
        String text = value(arguments, "--at");
        if (!text.matches("\\d{1,11}(\\.\\d{1,3})?")) {
            throw wrong(arguments, messages.text("cli.render.wrong"));
        }
        return Double.parseDouble(text);
    }

    private static String value(ParseResult arguments, String option) {
        return String.valueOf(arguments.commandSpec().findOption(option).<String>getValue());
    }

    private static ParameterException wrong(ParseResult arguments, String message) {
        return new ParameterException(arguments.commandSpec().commandLine(), message);
    }
}
