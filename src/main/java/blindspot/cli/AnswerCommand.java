package blindspot.cli;

import blindspot.answer.Answer;
import blindspot.answer.Asking;
import blindspot.answer.Keys;
import blindspot.answer.Question;
import blindspot.i18n.Messages;
import blindspot.load.LoadOptions;
import blindspot.query.Basis;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.inference.NoPath;
import blindspot.topology.inference.PathWords;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `answer`: answers one of the usual questions; and `group`, which puts records together by any keys.
final class AnswerCommand implements Command {
    private static final String BY = "--by";
    private static final String TOP = "--top";
    private static final String BASIS = "--basis";
    private static final String JSON = "--json";
    private static final String CSV = "--csv";
    private static final int MOST_TOP = 100_000;
    private static final int MOST_KEYS = 8;

    private final boolean usual;

    /// @param usual whether the first argument names one of the usual questions
    AnswerCommand(boolean usual) {
        this.usual = usual;
    }

    @Override
    public String name() {
        return usual ? "answer" : "group";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage()
                .description(usual
                        ? messages.text("cli.answer.description", questions())
                        : messages.text("cli.group.description"));
        spec.addOption(OptionSpec.builder(BY)
                .paramLabel("KEY,...")
                .arity("1")
                .required(!usual)
                .type(String.class)
                .description(messages.text("cli.answer.by", String.join(", ", Keys.TERMS)))
                .build());
        spec.addOption(OptionSpec.builder(TOP)
                .paramLabel("N")
                .arity("1")
                .type(String.class)
                .description(messages.text("cli.answer.top"))
                .build());
        spec.addOption(OptionSpec.builder(BASIS)
                .paramLabel(Stream.of(Basis.values()).map(Basis::code).collect(Collectors.joining("|")))
                .arity("1")
                .type(String.class)
                .description(usual ? messages.text("cli.answer.basis") : messages.text("cli.group.basis"))
                .build());
        spec.addOption(OptionSpec.builder(JSON).description(messages.text("cli.check.json")).build());
        spec.addOption(OptionSpec.builder(CSV).description(messages.text("cli.answer.csv")).build());
        if (usual) {
            spec.addPositional(PositionalParamSpec.builder()
                    .paramLabel("NAME")
                    .index("0")
                    .required(true)
                    .type(String.class)
                    .description(messages.text("cli.answer.name"))
                    .build());
        }
        AskedRecords.addTo(spec, messages, usual ? 1 : 0);
        return spec;
    }

    private static String questions() {
        return Question.usual().stream().map(Question::code).collect(Collectors.joining(" "));
    }

    @Override
    public int run(ParseResult arguments, Messages messages, PrintStream out, PrintStream err) {
        Question question = question(arguments, messages);
        int top = top(arguments, messages);
        List<String> wanted = by(arguments, messages);
        Basis basis = basis(arguments, messages);
        if (arguments.hasMatchedOption(JSON) && arguments.hasMatchedOption(CSV)) {
            throw wrong(arguments, messages.text("cli.answer.json-or-csv"));
        }
        AskedRecords asked = AskedRecords.read(arguments, messages);
        List<String> by = new ArrayList<>();
        for (String name : wanted) {
            String key = Keys.named(name, asked.table())
                    .orElseThrow(() -> wrong(arguments, messages.text("cli.answer.unknown-key", name)));
            if (!by.contains(key)) {
                by.add(key);
            }
        }
        Answer answer = new Asking(
                question, by, top, asked.known(), asked.rows(), RowSet.all(asked.table().rowCount()),
                LoadOptions.DEFAULT.memory() / 2, basis)
                .answer(new Cancel());
        AnswerOutput output = new AnswerOutput(messages, out);
        if (arguments.hasMatchedOption(JSON)) {
            output.json(answer);
        } else if (arguments.hasMatchedOption(CSV)) {
            output.csv(answer);
        } else {
            output.print(answer);
        }
        new TextOutput(messages, err).printBeside(asked.report());
        boolean noSuchPath = asked.path().noPath().filter(NoPath.NO_SUCH_PATH::equals).isPresent();
        if (noSuchPath) {
            err.println(new PathWords(messages).nothing(NoPath.NO_SUCH_PATH));
        }
        return answer.answered() && !noSuchPath && !asked.report().hasTrouble() ? Cli.DONE : Cli.REPORTED;
    }

    private Question question(ParseResult arguments, Messages messages) {
        if (!usual) {
            return Question.GROUP;
        }
        String name = arguments.matchedPositionalValue(0, "");
        return Question.ofCode(name)
                .orElseThrow(() -> wrong(arguments, messages.text("cli.answer.unknown", name, questions())));
    }

    private static int top(ParseResult arguments, Messages messages) {
        String text = arguments.matchedOptionValue(TOP, "10");
        int top = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (top < 1 || top > MOST_TOP) {
            throw wrong(arguments, messages.text("cli.answer.wrong-top", text, MOST_TOP));
        }
        return top;
    }

    /// A group is what its records add up to, unless told otherwise.
    private Basis basis(ParseResult arguments, Messages messages) {
        String code = arguments.matchedOptionValue(BASIS, (usual ? Basis.ONCE : Basis.BOTH_ENDS).code());
        return Basis.ofCode(code)
                .orElseThrow(() -> wrong(arguments, messages.text("cli.answer.wrong-basis", code)));
    }

    private static List<String> by(ParseResult arguments, Messages messages) {
        List<String> names = Stream.of(arguments.matchedOptionValue(BY, "").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (arguments.hasMatchedOption(BY) && (names.isEmpty() || names.size() > MOST_KEYS)) {
            throw wrong(arguments, messages.text("cli.answer.wrong-by", MOST_KEYS));
        }
        return names;
    }

    private static ParameterException wrong(ParseResult arguments, String message) {
        return new ParameterException(arguments.commandSpec().commandLine(), message);
    }
}
