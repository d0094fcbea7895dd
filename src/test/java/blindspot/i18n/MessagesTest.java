package blindspot.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.answer.Caveat;
import blindspot.answer.Question;
import blindspot.answer.Says;
import blindspot.capture.Absence;
import blindspot.capture.LegState;
import blindspot.capture.Limit;
import blindspot.capture.Rule;
import blindspot.capture.SilentSide;
import blindspot.capture.Told;
import blindspot.capture.Viewpoint;
import blindspot.capture.Witness;
import blindspot.decode.Issue;
import blindspot.decode.Likeness;
import blindspot.decode.Remark;
import blindspot.intake.S3Option;
import blindspot.matching.Matches;
import blindspot.model.Field;
import blindspot.model.Term;
import blindspot.query.Basis;
import blindspot.query.FilterFault;
import blindspot.quiz.Certainty;
import blindspot.quiz.Group;
import blindspot.quiz.Verdict;
import blindspot.simulation.Scenario;
import blindspot.source.s3.LogPlace.Level;
import blindspot.topology.inference.NoPath;
import blindspot.topology.inference.Refused;
import blindspot.ui.feature.Topic;
import blindspot.whatif.Lack;
import blindspot.whatif.Scope;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern LITERAL = Pattern.compile("text\\(\\s*\"([^\"]+)\"[,)]");
    private static final Pattern PROBLEM = Pattern.compile("new Problem\\(\\s*\"([^\"]+)\"");
    private static final List<String> BUNDLES = List.of("problems", "fields", "words");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    @Test
    void bothBundlesHaveTheSameKeys() throws IOException {
        assertThat(japanese().stringPropertyNames()).isEqualTo(english().stringPropertyNames());
    }

    @Test
    void bothBundlesHaveTheSamePlaceholders() throws IOException {
        Properties english = english();
        Properties japanese = japanese();
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(japanese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void whatFillsATextStaysInItsLine() {
        assertThat(Messages.in(Language.ENGLISH).text("report.skipped", "a\nb\u001B[2J\u202Ec")).contains("a�b�[2J�c");
    }

    @Test
    void noTextIsEmpty() throws IOException {
        for (Properties bundle : List.of(english(), japanese())) {
            assertThat(bundle.values()).noneMatch(value -> value.toString().isBlank());
        }
    }

    @Test
    void keysStandInOrderEachOnceAndInTheirBundle() throws IOException {
        for (String bundle : BUNDLES) {
            for (String suffix : List.of("", "_ja")) {
                String name = bundle + suffix + ".properties";
                List<String> keys = Files.readAllLines(Path.of("src/main/resources/blindspot", name))
                        .stream()
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
                assertThat(keys).as(name).isEqualTo(List.copyOf(new TreeSet<>(keys))).allMatch(key -> switch (bundle) {
                    case "problems" -> key.startsWith("problem.");
                    case "fields" -> key.startsWith("field.");
                    default -> !key.startsWith("problem.") && !key.startsWith("field.");
                });
            }
        }
    }

    @Test
    void everyProblemInTheCodeHasWordsAndNoWordsAreLeftOver() throws IOException {
        Set<String> named = new TreeSet<>();
        StringBuilder code = new StringBuilder();
        for (String source : sources()) {
            PROBLEM.matcher(source).results().forEach(result -> named.add("problem." + result.group(1)));
            code.append(source);
        }
        Stream.of(Likeness.values()).forEach(likeness -> named.add("problem." + likeness.problemCode()));
        Set<String> keys = english().stringPropertyNames()
                .stream()
                .filter(key -> key.startsWith("problem."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(keys).containsAll(named).containsAll(named.stream().map(key -> key + ".remedy").toList());
        assertThat(keys).allSatisfy(key -> {
            String problem = key.replaceAll("\\.(remedy|copy)$", "");
            boolean used = named.contains(problem)
                    || code.indexOf("\"" + problem.substring(8) + "\"") >= 0
                    || code.indexOf("\"" + problem + "\"") >= 0;
            assertThat(used).isTrue();
        });
    }

    @Test
    void everyKeyThatTheCodeNamesExists() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String source : sources()) {
            if (source.contains("JsonObject")) {
                continue;
            }
            Matcher matcher = LITERAL.matcher(source);
            while (matcher.find()) {
                named.add(matcher.group(1));
            }
        }
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(english().stringPropertyNames()).containsAll(named);
    }

    /// Keys are named whole in the code, unless they belong to a family: one for each constant of an enum, or for each
    /// command.
    @Test
    void noWordIsLeftOver() throws IOException {
        String code = String.join("\n", sources());
        Set<String> families = Stream.of(
                Stream.of(LegState.values()).map(state -> "state." + state.code()),
                Stream.of(Rule.values()).map(rule -> "rule." + rule.code()),
                Stream.of(Rule.values()).map(rule -> "rule." + rule.code() + ".name"),
                Stream.of(Limit.values()).map(limit -> "limit." + limit.code()),
                Stream.of(Witness.values()).map(witness -> "witness." + witness.code()),
                Stream.of(Absence.values()).map(absence -> "absence." + absence.code()),
                Stream.of(Told.values()).map(told -> "told." + told.code()),
                Stream.of(Told.values()).map(told -> "what-if.end." + told.code()),
                Stream.of(Scope.Level.values()).map(level -> "what-if.level." + level.code()),
                Stream.of(Lack.values()).map(lack -> "lack." + lack.code()),
                Stream.of(Matches.Why.values()).map(why -> "inspect.matches.why." + why.code()),
                Stream.of(Term.values()).map(term -> "term." + term.code()),
                Stream.of(Term.values()).map(term -> "term." + term.code() + ".says"),
                Stream.of(Topic.values()).map(topic -> "help." + topic.code()),
                Stream.of(Topic.values()).map(topic -> "help." + topic.code() + ".text"),
                Stream.of(Topic.values()).map(topic -> "help." + topic.code() + ".keys"),
                Stream.of("picture", "leg", "seen-from", "replay", "records", "details").map(stop -> "tour." + stop),
                Stream.of(FilterFault.values()).map(fault -> "filter.fault." + fault.code()),
                Stream.of(S3Option.values()).map(option -> "cli.s3." + option.code()),
                Stream.of(Level.values()).map(level -> "open.bucket.level." + level.code()),
                Stream.of(Issue.Reason.values()).map(reason -> "issue." + reason.code()),
                Stream.of(Remark.Kind.values()).map(kind -> "remark." + kind.code()),
                Stream.of(Verdict.values()).map(verdict -> "verdict." + verdict.code()),
                Stream.of(Verdict.values()).map(verdict -> "verdict." + verdict.code() + ".mark"),
                Stream.of(Scenario.values()).map(scenario -> "simulation.scenario." + scenario.code()),
                Stream.of(NoPath.values()).map(why -> "no-path." + why.code()),
                Stream.of(NoPath.values()).map(why -> "no-path." + why.code() + ".remedy"),
                Stream.of(Refused.Why.values()).map(why -> "mapping.refused." + why.code()),
                Stream.of(Question.values()).map(question -> "answer." + question.code()),
                Stream.of(Question.values()).map(question -> "answer." + question.code() + ".can"),
                Stream.of(Basis.values()).map(basis -> "answer.basis." + basis.code()),
                Stream.of(Caveat.values()).map(limit -> "answer.limit." + limit.code()),
                Stream.of(Says.values()).map(says -> "answer.says." + says.code()),
                Stream.of(SilentSide.values())
                        .flatMap(side -> Stream.of("silent." + side.code(), "silent." + side.code() + ".likely")),
                Stream.of("clients", "endpoint", "nlb", "nlb-2", "alb", "targets", "nat", "internet", "neighbours")
                        .map(part -> "simulation.node." + part),
                Stream.of("legs", "choices", "order", "entry")
                        .flatMap(form -> Stream.of("quiz.status.hold." + form, "quiz.status.answer." + form)),
                Stream.of("legs", "other")
                        .flatMap(scored -> Stream.of("quiz.score.sum.", "quiz.score.floored.",
                                "quiz.score.nothing-marked.").map(key -> key + scored)),
                IntStream.rangeClosed(1, Viewpoint.MOST_OFFERED + 1).mapToObj(place -> "command.view-" + place),
                Stream.of(Certainty.values()).map(certainty -> "quiz.certainty." + certainty.code()),
                Stream.of(Group.Kind.values()).map(kind -> "quiz.group." + kind.code()),
                IntStream.rangeClosed(1, 9).mapToObj(choice -> "command.quiz-choice-" + choice))
                .flatMap(family -> family)
                .collect(Collectors.toSet());
        assertThat(english().stringPropertyNames()).containsAll(families);
        assertThat(bundles(List.of("words"), "").stringPropertyNames()).allSatisfy(key -> {
            String command = key.startsWith("command.") ? key.substring("command.".length()) : key;
            assertThat(families.contains(key)
                    || code.contains('"' + key + '"')
                    || code.contains('"' + command + '"'))
                    .isTrue();
        });
    }

    @Test
    void everyStateAndRuleHasWords() throws IOException {
        Set<String> keys = english().stringPropertyNames();
        assertThat(keys).containsAll(Stream.of(LegState.values())
                .map(state -> "state." + state.code())
                .toList());
        assertThat(keys)
                .containsAll(Stream.of(Rule.values()).map(rule -> "rule." + rule.code()).toList());
    }

    @Test
    void everyFaultOfAFilterHasWords() throws IOException {
        assertThat(english().stringPropertyNames())
                .containsAll(Stream.of(FilterFault.values()).map(fault -> "filter.fault." + fault.code()).toList());
    }

    @Test
    void everyOptionForS3HasWords() throws IOException {
        assertThat(english().stringPropertyNames())
                .containsAll(Stream.of(S3Option.values()).map(option -> "cli.s3." + option.code()).toList());
        assertThat(english().stringPropertyNames())
                .containsAll(Stream.of(Level.values()).map(level -> "open.bucket.level." + level.code()).toList());
    }

    @Test
    void everyFieldAndNothingElseHasAMeaning() throws IOException {
        assertThat(bundles(List.of("fields"), "").stringPropertyNames())
                .isEqualTo(
                        Stream.of(Field.values())
                                .map(field -> "field." + field.fieldName())
                                .collect(Collectors.toSet()));
    }

    @Test
    void whatIsCopiedIsTheSameInEveryLanguageAndBelongsToARemedy() throws IOException {
        Properties english = english();
        Properties japanese = japanese();
        List<String> keys = english.stringPropertyNames()
                .stream()
                .filter(key -> key.matches("problem\\..*\\.copy"))
                .toList();
        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            assertThat(japanese.getProperty(key)).isEqualTo(english.getProperty(key));
            assertThat(english).containsKey(key.replaceAll("copy$", "remedy"));
        });
    }

    @Test
    void everythingJapaneseIsCalledByItsTermAndWrittenInOneWay() throws IOException {
        assertThat(JapaneseTermsTest.others()).isEmpty();
    }

    @Test
    void theTubeSaysWhatItAlwaysSays() {
        assertThat(Messages.in(Language.ENGLISH).text("tube.invisible", "VPC B"))
                .isEqualTo("Invisible to VPC B's flow logs");
        assertThat(Messages.in(Language.JAPANESE).text("tube.invisible", "VPC B"))
                .isEqualTo("VPC B のフローログには映りません");
    }

    private static Collection<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessagesTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toSet());
    }

    private static Properties english() throws IOException {
        return bundles(BUNDLES, "");
    }

    private static Properties japanese() throws IOException {
        return bundles(BUNDLES, "_ja");
    }

    private static Properties bundles(List<String> names, String suffix) throws IOException {
        Properties properties = new Properties();
        for (String bundle : names) {
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(
                            Messages.class.getResourceAsStream("/blindspot/" + bundle + suffix + ".properties")),
                    StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        }
        return properties;
    }
}
