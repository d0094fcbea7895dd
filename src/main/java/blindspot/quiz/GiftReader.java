package blindspot.quiz;

import blindspot.i18n.LocalizedText;
import blindspot.model.Printable;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads questions in Moodle's GIFT format: those where one or several of some texts are right, and those that are true
/// or false. What asks for something else (a written answer, a number, pairs, an essay) is not taken, and it is said
/// which and where. Source: <https://docs.moodle.org/en/GIFT_format>
public final class GiftReader {
    private static final Pattern MARKUP = Pattern.compile("\\A\\s*\\[(?:html|moodle|plain|markdown)]");
    private static final Pattern TRUTH =
            Pattern.compile("\\A(?<truth>T|TRUE|F|FALSE)\\s*(?:#.*)?\\z", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern WEIGHT = Pattern.compile("\\A%(?<percent>-?\\d{1,3}(?:\\.\\d{1,5})?)%");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?<char>[~=#{}:\\\\n])");
    private static final String TITLE = "::";
    private static final String FEEDBACK = "####";
    private static final String GAP = "_____";
    private static final String ARROW = "->";

    private final String name;
    private final List<Question> questions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean full;

    private GiftReader(String name) {
        this.name = name;
    }

    /// What a file of this format gives.
    ///
    /// @param questions in their order, with what one language says in the place of both, and without citations
    /// @param problems why others were not taken, each with its line
    public record Gift(List<Question> questions, List<Problem> problems) {
        public Gift {
            questions = List.copyOf(questions);
            problems = List.copyOf(problems);
        }
    }

    /// Reads a text in GIFT format.
    ///
    /// @param name what problems call the text
    public static Gift read(String text, String name) {
        GiftReader reader = new GiftReader(name);
        StringBuilder block = new StringBuilder();
        int line = 0;
        int first = 1;
        for (String each : text.replace("\uFEFF", "").lines().toList()) {
            line++;
            if (each.isBlank()) {
                reader.block(block, first);
                first = line + 1;
            } else if (!each.stripLeading().startsWith("//") && !each.startsWith("$CATEGORY:")) {
                block.append(each).append('\n');
            } else if (block.isEmpty()) {
                first = line + 1;
            }
        }
        reader.block(block, first);
        return new Gift(reader.questions, reader.problems);
    }

    private void block(StringBuilder block, int line) {
        String text = block.toString().strip();
        block.setLength(0);
        if (text.isEmpty() || full) {
            return;
        }
        if (questions.size() == Deck.MOST_QUESTIONS) {
            full = true;
            problems.add(
                    new Problem("gift-too-many", name, Integer.toString(line), Integer.toString(Deck.MOST_QUESTIONS)));
            return;
        }
        try {
            questions.add(question(text, line));
        } catch (ProblemException e) {
            problems.add(e.problem());
        }
    }

    private Question question(String block, int line) {
        int titled = titleEnd(block);
        boolean named = titled >= 0;
        String rest = named ? block.substring(titled + TITLE.length()) : block;
        int open = find(rest, "{", 0);
        int close = open < 0 ? -1 : find(rest, "}", open + 1);
        if (close < 0) {
            throw refuse("gift-no-answers", line);
        }
        String behind = rest.substring(close + 1).strip();
        String asked = rest.substring(0, open).strip();
        String prompt = plain(behind.isEmpty() ? asked : asked + " " + GAP + " " + behind);
        if (prompt.isEmpty()) {
            throw refuse("gift-no-answers", line);
        }
        String body = rest.substring(open + 1, close).strip();
        int general = body.indexOf(FEEDBACK);
        String feedback = general < 0 ? "" : plain(body.substring(general + FEEDBACK.length()));
        String answers = (general < 0 ? body : body.substring(0, general)).strip();
        String id = id(named ? plain(block.substring(TITLE.length(), titled)) : "", line);
        Matcher truth = TRUTH.matcher(answers);
        if (truth.find()) {
            boolean right = truth.group("truth").toUpperCase(Locale.ROOT).startsWith("T");
            return new TruthQuestion(
                    wording(id, prompt, feedback.isEmpty() ? truth.group("truth") : feedback), right, List.of());
        }
        return choices(id, prompt, feedback, options(answers, line), line);
    }

    private Question choices(String id, String prompt, String feedback, List<Weighted> options, int line) {
        long right = options.stream().filter(option -> option.equal() || option.percent() > 0).count();
        boolean plain = options.stream().noneMatch(option -> option.percent() != 0);
        boolean pairs = options.stream().allMatch(option -> option.equal() && option.text().contains(ARROW));
        if (pairs || options.size() < 2 || right == 0 || (plain && options.stream().allMatch(Weighted::equal))) {
            throw refuse("gift-other-kind", line);
        }
        if (options.size() > Option.MOST) {
            throw refuse("gift-many-options", line, Integer.toString(options.size()), Integer.toString(Option.MOST));
        }
        List<Option> read = options.stream()
                .map(option -> new Option(
                        both(option.text()), option.equal() || option.percent() > 0,
                        option.feedback().isEmpty() ? Optional.empty() : Optional.of(both(option.feedback()))))
                .toList();
        String explanation = feedback.isEmpty()
                ? read.stream()
                        .filter(Option::right)
                        .map(option -> option.text().en())
                        .collect(Collectors.joining("; "))
                : feedback;
        return new ChoiceQuestion(wording(id, prompt, explanation), !(plain && right == 1), read);
    }

    /// An answer as it is written: behind `=` or `~`, the latter with how many percent it gives where it says so, else 0.
    private record Weighted(boolean equal, double percent, String text, String feedback) {}

    private List<Weighted> options(String answers, int line) {
        List<Weighted> options = new ArrayList<>();
        int at = 0;
        while (at < answers.length()) {
            char sign = answers.charAt(at);
            if (sign != '=' && sign != '~') {
                throw refuse("gift-other-kind", line);
            }
            int end = next(answers, at + 1);
            String text = answers.substring(at + 1, end).strip();
            Matcher weight = WEIGHT.matcher(text);
            boolean weighted = sign == '~' && weight.find();
            String rest = weighted ? text.substring(weight.end()) : text;
            int told = find(rest, "#", 0);
            String said = told < 0 ? rest : rest.substring(0, told);
            if (said.isBlank()) {
                throw refuse("gift-other-kind", line);
            }
            options.add(new Weighted(
                    sign == '=', weighted ? Double.parseDouble(weight.group("percent")) : 0, plain(said),
                    told < 0 ? "" : plain(rest.substring(told + 1))));
            at = end;
        }
        return options;
    }

    private static int next(String text, int from) {
        int first = find(text, "=~", from);
        return first < 0 ? text.length() : first;
    }

    /// Where the colons behind the title of a block stand; -1 where it has no title.
    private static int titleEnd(String block) {
        if (!block.startsWith(TITLE)) {
            return -1;
        }
        int at = find(block, ":", TITLE.length());
        while (at >= 0 && !block.startsWith(TITLE, at)) {
            at = find(block, ":", at + 1);
        }
        return at;
    }

    /// Where one of the characters stands that is not escaped, from `from` on; -1 where none does.
    private static int find(String text, String wanted, int from) {
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (wanted.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    /// On one line, without backslashes that escape.
    private static String plain(String text) {
        String joined = MARKUP.matcher(text).replaceFirst("").strip().replaceAll("\\s*[\\t\\n]\\s*", " ");
        String unescaped = ESCAPED.matcher(joined)
                .replaceAll(match -> match.group(1).equals("n") ? " " : Matcher.quoteReplacement(match.group(1)));
        return Printable.of(unescaped, Math.max(1, unescaped.length()));
    }

    private String id(String title, int line) {
        String wanted = title.isEmpty() ? "line-" + line : title;
        boolean taken = questions.stream().anyMatch(question -> question.wording().id().equals(wanted));
        return taken ? wanted + "-" + line : wanted;
    }

    private static Wording wording(String id, String prompt, String explanation) {
        return new Wording(id, both(prompt), Optional.empty(), both(explanation), List.of(), Optional.empty());
    }

    private static LocalizedText both(String text) {
        return new LocalizedText(text, text);
    }

    private ProblemException refuse(String code, int line, String... more) {
        List<String> arguments = new ArrayList<>(List.of(name, Integer.toString(line)));
        arguments.addAll(List.of(more));
        return new ProblemException(new Problem(code, arguments.toArray(String[]::new)));
    }
}
