package blindspot.cli;

import blindspot.i18n.Messages;
import blindspot.intake.S3Option;
import blindspot.task.ProblemException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The options for reading from S3, for a verb that reads.
final class S3Options {
    private S3Options() {}

    static void addTo(CommandSpec spec, Messages messages) {
        for (S3Option option : S3Option.values()) {
            OptionSpec.Builder builder =
                    OptionSpec.builder(option.option()).description(messages.text("cli.s3." + option.code()));
            if (option.hasValue()) {
                builder.paramLabel(option.label()).arity("1").type(String.class);
            }
            spec.addOption(builder.build());
        }
    }

    /// Those that are given.
    static Map<S3Option, String> of(ParseResult arguments) {
        Map<S3Option, String> given = new EnumMap<>(S3Option.class);
        for (S3Option option : S3Option.values()) {
            if (arguments.hasMatchedOption(option.option())) {
                given.put(option, option.hasValue() ? arguments.matchedOptionValue(option.option(), "") : "");
            }
        }
        return given;
    }

    /// What `reading` of the arguments gives; a value that makes no sense is wrong usage.
    static <T> T read(ParseResult arguments, Messages messages, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ProblemException e) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    messages.problem(e.problem()) + " " + messages.remedy(e.problem()),
                    e);
        }
    }
}
