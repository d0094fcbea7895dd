package blindspot.cli;

import blindspot.decode.json.JsonDocument;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.quiz.Deck;
import blindspot.quiz.DeckFile;
import blindspot.quiz.DeckWriter;
import blindspot.quiz.GiftReader;
import blindspot.quiz.GiftWriter;
import blindspot.quiz.Question;
import blindspot.source.LocalFile;
import blindspot.source.NamedPath;
import blindspot.source.ShortFile;
import blindspot.source.WholeFile;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `gift`: makes a text in Moodle's GIFT format of a deck, or a deck of such a text: whichever the file is not. What has
/// no form there is said on the error stream.
final class GiftCommand implements Command {
    private static final String LANGUAGE = "--deck-language";
    private static final String OUT = "--out";
    private static final int LONGEST = 8 << 20;
    private static final Pattern JSON = Pattern.compile("\uFEFF?\\s*\\{\\s*\"");

    @Override
    public String name() {
        return "gift";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage().description(messages.text("cli.gift.description"));
        spec.addOption(OptionSpec.builder(LANGUAGE)
                .paramLabel("en|ja")
                .arity("1")
                .type(String.class)
                .description(messages.text("cli.gift.language"))
                .build());
        spec.addOption(OptionSpec.builder(OUT)
                .paramLabel("FILE")
                .arity("1")
                .type(String.class)
                .description(messages.text("cli.template.out"))
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .index("0")
                .required(true)
                .type(String.class)
                .description(messages.text("cli.gift.file"))
                .build());
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Messages messages, PrintStream out, PrintStream err) {
        Path file = NamedPath.of(arguments.matchedPositionalValue(0, ""));
        Language language = language(arguments, messages);
        Optional<Path> target = target(arguments, messages, file);
        String content = text(file);
        int result = Cli.DONE;
        String made;
        if (JSON.matcher(content).lookingAt()) {
            Deck read = DeckFile.read(JsonDocument.read(content.getBytes(StandardCharsets.UTF_8), file.toString()));
            List<Question> left = read.questions().stream().filter(question -> !GiftWriter.has(question)).toList();
            left.forEach(question -> err.println(
                    messages.text("cli.gift.left", question.wording().id(), question.type())));
            made = new GiftWriter(language).text(read.questions());
            result = left.isEmpty() ? Cli.DONE : Cli.REPORTED;
        } else {
            GiftReader.Gift gift = GiftReader.read(content, file.toString());
            for (Problem problem : gift.problems()) {
                err.println(messages.problem(problem));
                err.println("  " + messages.remedy(problem));
                result = Cli.REPORTED;
            }
            if (gift.questions().isEmpty()) {
                throw new ProblemException(new Problem("gift-nothing", file.toString()));
            }
            made = new DeckWriter(language).text(id(file), gift.questions());
        }
        if (target.isPresent()) {
            new WholeFile(target.get()).writeText(made);
            out.println(messages.text("cli.template.written", target.get().toString()));
        } else {
            out.print(made);
        }
        return result;
    }

    private static String id(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String text(Path file) {
        byte[] read = ShortFile.bytes(new LocalFile(file, 0), LONGEST, "lesson-file-too-long");
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read)).toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(new Problem("json-not-utf-8", file.toString()), e);
        }
    }

    private static Language language(ParseResult arguments, Messages messages) {
        if (!arguments.hasMatchedOption(LANGUAGE)) {
            return messages.language();
        }
        return Language.ofCode(arguments.matchedOptionValue(LANGUAGE, ""))
                .orElseThrow(() -> wrong(arguments, messages.text("cli.gift.wrong-language")));
    }

    private static Optional<Path> target(ParseResult arguments, Messages messages, Path input) {
        if (!arguments.hasMatchedOption(OUT)) {
            return Optional.empty();
        }
        String text = arguments.matchedOptionValue(OUT, "");
        Path file = OutFile.named(text)
                .filter(named -> !OutFile.isSame(input, named))
                .orElseThrow(() -> wrong(arguments, messages.text("cli.template.out-no-file", text)));
        return Optional.of(file);
    }

    private static ParameterException wrong(ParseResult arguments, String why) {
        return new ParameterException(arguments.commandSpec().commandLine(), why);
    }
}
