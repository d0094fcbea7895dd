package blindspot.ui.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.lesson.LegsLesson;
import blindspot.lesson.Lesson;
import blindspot.model.TimeRange;
import blindspot.quiz.Certainty;
import blindspot.quiz.CountQuestion;
import blindspot.quiz.Deck;
import blindspot.quiz.DeckFile;
import blindspot.quiz.InterfacesQuestion;
import blindspot.quiz.Phase;
import blindspot.quiz.TruthQuestion;
import blindspot.quiz.Verdict;
import blindspot.quiz.Wording;
import blindspot.store.FlowTable;
import blindspot.topology.Fact;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Path;
import blindspot.topology.Topology;
import blindspot.ui.OtherPath;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Player;
import blindspot.ui.session.QuizMarks;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuizModelTest {
    private final Lesson lesson = LegsLesson.open();
    private final Session session = new Session(
            FxJobs.onCallersThread(), lesson.topology(), Language.ENGLISH, ZoneId.of("Asia/Tokyo"));
    private final Player player = new Player(FxJobs.onCallersThread(), session);
    private final QuizModel model =
            new QuizModel(FxJobs.onCallersThread(), session, player, lesson);

    @Test
    void leavesOutWhatNobodyCanAnswerOnThePathAndSaysSo() {
        Topology whole = lesson.topology();
        session.show(FlowTable.empty(), withPath(whole, whole.legs().getFirst()), false);
        session.use(Mode.QUIZ);
        assertThat(model.run().get().count()).isEqualTo(1);
        assertThat(page().prompt()).startsWith("VPC A has a flow log");
        assertThat(page().hint()).as("written for another path").isEmpty();
        assertThat(page().note())
                .isEqualTo("2 questions are left out: they ask about a second VPC,"
                        + " and the path that is drawn goes through one only.");

        Leg outside = new Leg(1, 0, whole.nodes().size(), Fact.of(LegKind.INTERNET, new Origin.You()));
        List<Node> nodes = new ArrayList<>(whole.nodes());
        Fact<NodeKind> role = Fact.of(NodeKind.OUTSIDE, new Origin.You());
        nodes.add(new Node(nodes.size(), "out", role, whole.title(), Node.OUTSIDE, List.of()));
        session.show(FlowTable.empty(), withPath(with(whole, nodes), outside), false);
        answer(1);
        model.goOn();
        assertThat(page().explanation()).contains("VPC A, which can record it");
        assertThat(session.viewpoint().get()).isEqualTo(Viewpoint.VPC_A);
    }

    @Test
    void asksNothingWhereNoQuestionFits() {
        model.ask(new Deck(
                "one", lesson.deck().title(), Optional.empty(), List.of(), lesson.deck().questions().subList(0, 1),
                List.of()));
        Topology whole = lesson.topology();
        session.show(FlowTable.empty(), withPath(whole, whole.legs().getFirst()), false);
        session.use(Mode.QUIZ);

        assertThat(page().phase()).isEqualTo(Phase.END);
        assertThat(page().progress()).isEqualTo("No question fits this path");
        assertThat(page().note()).startsWith("1 question is left out: it asks about a second VPC");
        assertThat(page().continueText()).isEmpty();
        assertThat(session.quizMarks().get().hidden()).isFalse();
        model.goOn();
        model.toggle(1);
        assertThat(page().phase()).isEqualTo(Phase.END);
    }

    @Test
    void saysWhyNoQuestionsCouldBeMadeAndTriesAgain() {
        Deck broken = new Deck(
                "one", lesson.deck().title(), Optional.empty(), List.of(),
                List.of(new CountQuestion(lesson.deck().questions().getFirst().wording(), noText())), List.of());
        session.use(Mode.QUIZ);
        assertThatThrownBy(() -> model.ask(broken)).as("goes to the log").isInstanceOf(NullPointerException.class);
        assertThat(page().progress()).isEqualTo("The questions could not be made");
        assertThat(page().note()).startsWith("Something unexpected happened").contains("Try it again.");
        assertThat(page().continueText()).isEqualTo("Try again");
        assertThat(page().mayOpenLesson()).isFalse();
        assertThatThrownBy(model::goOn).as("tried again").isInstanceOf(NullPointerException.class);
        model.ask(lesson.deck());
        assertThat(page().progress()).isEqualTo("Question 1 / 3");
        assertThat(page().note()).isEmpty();
    }

    /// What no deck can state.
    @SuppressWarnings("NullAway")
    private static String noText() {
        return null;
    }

    @Test
    void saysHowTheVpcOfTheQuestionIsNamedOnThePath() {
        session.use(Mode.QUIZ);
        session.show(FlowTable.empty(), OtherPath.privateLink(), false);
        assertThat(page().note()).isEqualTo("VPC B is Shop VPC on this path.");
        session.show(FlowTable.empty(), lesson.topology(), false);
        assertThat(page().note()).isEmpty();
    }

    private static Topology withPath(Topology topology, Leg leg) {
        return new Topology(
                topology.title(), topology.simulated(), topology.vpcs(), topology.nodes(),
                List.of(new Path(List.of(leg))), topology.candidates());
    }

    private static Topology with(Topology topology, List<Node> nodes) {
        return new Topology(
                topology.title(), topology.simulated(), topology.vpcs(), nodes, topology.paths(),
                topology.candidates());
    }

    @Test
    void hidesEverythingUntilTheReveal() {
        assertThat(session.quizMarks().get()).isEqualTo(QuizMarks.NONE);
        session.use(Mode.QUIZ);
        assertThat(session.quizMarks().get().asking()).isTrue();
        assertThat(session.quizMarks().get().hidden()).isTrue();
        session.quiz().toggleLeg(3);
        model.lockIn();
        assertThat(session.quizMarks().get().asking()).isFalse();
        assertThat(session.quizMarks().get().hidden()).isTrue();
        assertThat(session.quizMarks().get().verdicts()).isEmpty();
        assertThat(page().score()).isEmpty();
        assertThat(session.viewpoint().get()).isEqualTo(Viewpoint.BOTH);
        model.reveal();
        assertThat(session.quizMarks().get().hidden()).isFalse();
        assertThat(session.quizMarks().get().verdicts())
                .containsEntry(1, Verdict.RIGHTLY_LEFT)
                .containsEntry(2, Verdict.RIGHTLY_LEFT)
                .containsEntry(3, Verdict.RIGHT)
                .containsEntry(4, Verdict.MISSED);
        assertThat(session.viewpoint().get()).isEqualTo(Viewpoint.VPC_B);
    }

    @Test
    void marksLegsOnlyWhileAnsweringInTheQuiz() {
        session.use(Mode.QUIZ);
        session.use(Mode.EXPLORE);
        session.quiz().toggleLeg(1);
        assertThat(model.run().get().phase()).isEqualTo(Phase.HOLD);
        session.use(Mode.QUIZ);
        session.quiz().toggleLeg(9);
        assertThat(model.run().get().phase()).isEqualTo(Phase.HOLD);
        session.quiz().toggleLeg(1);
        session.quiz().toggleLeg(4);
        session.quiz().toggleLeg(1);
        assertThat(session.quizMarks().get().marked()).isEqualTo(Set.of(4));
        model.lockIn();
        session.quiz().toggleLeg(2);
        assertThat(session.quizMarks().get().marked()).isEqualTo(Set.of(4));
    }

    @Test
    void showsTheScoreWithItsSum() {
        answer(3, 4, 2);
        assertThat(plain(page().score())).isEqualTo("Legs 3 ✓ +1, 4 ✓ +1, 2 ✕ −1 → 1 of 2");
        session.speak(Language.JAPANESE);
        assertThat(plain(page().score())).isEqualTo("区間 3 ✓ +1、4 ✓ +1、2 ✕ −1 → 2 点中 1 点");
        session.speak(Language.ENGLISH);
        model.tryAgain();
        answer();
        assertThat(plain(page().score())).isEqualTo("No leg marked → 0 of 2");
        model.tryAgain();
        answer(1, 2);
        assertThat(plain(page().score())).isEqualTo("Legs 1 ✕ −1, 2 ✕ −1 → 0 of 2, never less than 0");
        assertThat(page().choices()).extracting(choice -> choice.verdict().mark()).containsExactly("✕", "✕", "◯", "◯");
    }

    @Test
    void keepsTheMarksWhenTheLanguageChanges() {
        session.use(Mode.QUIZ);
        session.quiz().toggleLeg(3);
        session.speak(Language.JAPANESE);
        assertThat(page().prompt()).startsWith("VPC B には");
        assertThat(page().choices().get(2).marked()).isTrue();
        assertThat(page().choices().get(2).name()).isEqualTo("3  NLB ↔ ALB");
        assertThat(page().progress()).isEqualTo("問題 1 / 3");
    }

    @Test
    void provesTheAnswerFromTheLoadedLessonItself() {
        session.show(lesson.evidence().table(), lesson.topology(), true);
        answer(3, 4);
        model.goOn();
        assertThat(page().citations().getFirst().url().toString()).endsWith("flow-logs-limitations.html");
        assertThat(page().explanation()).startsWith("VPC B's flow log records");
        assertThat(proof().heading()).isEqualTo("4 records of the loaded log prove it");
        assertThat(proof().mayShow()).isTrue();
        assertThat(proof().rows().getFirst())
                .isEqualTo(new ProofPage.Row(
                        "10.1.0.45:42382 → 10.1.0.136:80", "Leg 3 · 20:37:49 JST · recorded at NLB or ALB · ACCEPT"));
    }

    @Test
    void provesTheAnswerFromAnotherLogWithItsOwnPath() {
        session.show(OtherPath.records(), OtherPath.privateLink(), false);
        answer(3, 4);
        assertThat(page().choices().getFirst().name()).isEqualTo("1  Client ↔ Door");
        model.goOn();
        assertThat(proof().heading()).isEqualTo("3 records of the loaded log prove it");
        assertThat(proof().rows()).extracting(ProofPage.Row::ends).contains("172.16.0.40:8443 → 172.16.0.30:6000");
        assertThat(page().explanation()).startsWith("VPC B's flow log records");
        model.showRecords();
        assertThat(session.focus().get()).isInstanceOf(Focus.Proof.class);
        assertThat(session.picture().get().rows().size()).isEqualTo(3);
        assertThat(session.viewpoint().get()).isEqualTo(Viewpoint.VPC_B);
        model.goOn();
        assertThat(session.focus().get()).isEqualTo(new Focus.Everything());
    }

    @Test
    void showsTheLessonsRecordsAndSaysSoWhereTheLoadedOnesHaveNone() {
        answer(3, 4);
        model.goOn();
        assertThat(proof().heading()).isEqualTo("No records are loaded. These are the lesson's:");
        assertThat(proof().mayShow()).isFalse();
        FlowTable first = OtherPath.records();
        session.show(first, lesson.topology(), false);
        assertThat(proof().heading()).isEqualTo("The loaded files have no such record. These are the lesson's:");
        assertThat(proof().rows()).hasSize(4);
        session.speak(Language.JAPANESE);
        assertThat(proof().heading())
                .isEqualTo("読み込んだファイルには該当するレコードがありません。代わりにレッスンのレコード 4 件を示します。");
        model.showRecords();
        assertThat(session.focus().get()).isEqualTo(new Focus.Everything());
    }

    @Test
    void saysOfATextQuestionOnOtherRecordsThatItIsAboutTheLesson() {
        Wording words = lesson.deck().questions().getFirst().wording();
        Wording proved = new Wording(
                "text", words.prompt(), Optional.empty(), words.explanation(), List.of(), Optional.of("leg = 3"));
        model.ask(new Deck(
                "texts", lesson.deck().title(), Optional.empty(), List.of(),
                List.of(new TruthQuestion(proved, true, List.of()), new InterfacesQuestion(proved, Optional.of(3))),
                List.of()));
        session.use(Mode.QUIZ);
        session.show(lesson.evidence().table(), lesson.topology(), true);
        assertThat(page().prompt()).isNotEmpty();
        assertThat(page().note()).isEmpty();
        session.show(OtherPath.records(), lesson.topology(), false);
        assertThat(page().note()).contains("This question is about the lesson");
        model.giveAway();
        assertThat(page().note()).doesNotContain("This question is about the lesson");
        model.goTo(2);
        assertThat(page().note()).as("its interfaces are those that are drawn")
                .doesNotContain("This question is about the lesson");
    }

    @Test
    void takesTheRightAnswerFromTheRulesOnAPathWithoutPrivateLink() {
        session.show(FlowTable.empty(), OtherPath.peering(), false);
        answer(3, 4);
        assertThat(session.quizMarks().get().verdicts()).containsEntry(2, Verdict.MISSED);
        model.goOn();
        assertThat(page().explanation())
                .contains("Leg 2: at least one of its ends is a network interface of Shop VPC")
                .doesNotContain("AWS lists");
    }

    @Test
    void beginsAgainWhenAnotherPathIsDrawn() {
        answer(3);
        session.show(OtherPath.records(), OtherPath.privateLink(), false);
        assertThat(model.run().get().phase()).isEqualTo(Phase.HOLD);
        assertThat(model.run().get().marked()).isEmpty();
    }

    @Test
    void endsWithAListAndAsksTheWrongOnesAgain() {
        answer(3, 4);
        toNext();
        answer(2);
        toNext();
        answer(1, 3, 4);
        toNext();
        assertThat(page().phase()).isEqualTo(Phase.END);
        assertThat(page().results().lines()).extracting(ResultsPage.Line::mark).containsExactly("✓", "✕", "✓");
        assertThat(page().results().lines().get(1).text()).endsWith("0 of 1");
        assertThat(page().mayRetryWrong()).isTrue();
        assertThat(session.quizMarks().get().hidden()).isFalse();
        model.retryWrong();
        assertThat(page().progress()).isEqualTo("Question 1 / 1");
        assertThat(model.run().get().question().wording().id()).isEqualTo("legs-of-vpc-a");
    }

    @Test
    void saysWhatAllAnswersAreWorthAndWhatPasses() {
        model.passMark().set(60);
        answer(3, 4);
        toNext();
        answer();
        toNext();
        answer(1, 3, 4);
        toNext();
        assertThat(page().results().total()).isEqualTo("5 of 6 points (83 %)");
        assertThat(page().results().passed()).isEqualTo("Passed: 60 % of the points pass");
        assertThat(page().results().marks()).isEmpty();
        assertThat(page().results().rule()).contains("never less than 0");
        model.passMark().set(90);
        assertThat(page().results().passed()).isEqualTo("Not passed: 90 % of the points pass");
        model.passMark().set(0);
        assertThat(page().results().passed()).isEmpty();
    }

    @Test
    void asksHowSureAnAnswerIsOnlyWhereThatIsWantedAndSaysItsMarksWithTheirSum() {
        session.use(Mode.QUIZ);
        assertThat(page().certainty()).isEmpty();
        model.certainty().set(true);
        assertThat(page().certainty().orElseThrow().levels()).extracting(CertaintyPage.Level::name)
                .containsExactly("A guess: right +1, wrong 0", "Rather sure: right +2, wrong −2",
                        "Sure: right +3, wrong −6");
        model.certain(Certainty.GUESS);
        model.certain(Certainty.SURE);
        answer(3);
        assertThat(plain(page().score())).isEqualTo("Legs 3 ✓ +1 → 1 of 2\nSure → +1.5 by certainty");
        toNext();
        model.certain(Certainty.RATHER);
        answer(3);
        toNext();
        model.certain(Certainty.SURE);
        model.certain(Certainty.SURE);
        answer(1, 3, 4);
        assertThat(page().score()).as("taken back").doesNotContain("certainty");
        toNext();
        assertThat(page().results().marks())
                .isEqualTo("By certainty: −0.5 (2 of 3 answers say how sure)");
    }

    @Test
    void goesFromTheResultsBackToEachQuestionAsItWasAnswered() {
        answer(3, 4);
        toNext();
        answer(2);
        toNext();
        answer(1, 3, 4);
        toNext();
        model.goTo(2);
        assertThat(page().progress()).isEqualTo("Question 2 / 3");
        assertThat(page().choices().get(1).verdict().mark()).isEqualTo("✕");
        assertThat(page().explanation()).isNotEmpty();
        assertThat(page().rule()).startsWith("Each right mark is a point");
        assertThat(page().mayFinish()).isTrue();
        model.finish();
        assertThat(page().phase()).isEqualTo(Phase.END);
        session.use(Mode.EXPLORE);
        session.use(Mode.QUIZ);
        assertThat(page().results().lines()).hasSize(3);
    }

    @Test
    void savesTheResultsOfARunTogetherWithThoseThatWereSavedBefore(@TempDir java.nio.file.Path folder)
            throws IOException {
        for (String nickname : List.of("Mio", "Ken")) {
            for (int i = 0; i < 3; i++) {
                answer(3);
                toNext();
            }
            model.save(Export.Kind.TABLE, nickname, folder.resolve(nickname + ".csv"));
            assertThat(model.saved().get()).contains(nickname + ".csv");
            model.save(Export.Kind.PAGE, nickname, folder.resolve(nickname + ".html"));
            model.goOn();
            assertThat(model.saved().get()).isEmpty();
        }
        assertThat(Files.readAllLines(folder.resolve("Mio.csv"))).hasSize(1 + 3);
        assertThat(Files.readAllLines(folder.resolve("Ken.csv"))).hasSize(1 + 6);
        assertThat(Files.readString(folder.resolve("Ken.html"))).contains(">Mio<", ">Ken<");
        answer(1);
        model.save(Export.Kind.TABLE, "Early", folder.resolve("early.csv"));
        assertThat(folder.resolve("early.csv")).as("only at the end").doesNotExist();
    }

    @Test
    void playsTheRecordsOfAPredictionAfterTheRevealAndStopsBehindThem() {
        session.show(lesson.evidence().table(), lesson.topology(), true);
        model.ask(DeckFile.read(java.nio.file.Path.of("src/test/resources/quiz/every-question.json")));
        session.use(Mode.QUIZ);
        model.goTo(9);
        double speed = player.playback().get().speed();
        model.toggle(2);
        model.lockIn();
        assertThat(player.playback().get().playing()).isFalse();
        assertThat(session.quizMarks().get().plays()).isFalse();
        model.reveal();
        assertThat(session.quizMarks().get().plays()).isTrue();
        assertThat(player.playback().get().playing()).isTrue();
        assertThat(player.playback().get().position()).isEqualTo(1664883467_000L);
        assertThat(page().status()).startsWith("The picture replays");
        for (int frame = 0; frame < 100 && player.playback().get().playing(); frame++) {
            player.tick(50_000_000);
        }
        assertThat(player.playback().get().playing()).isFalse();
        assertThat(player.playback().get().position()).isBetween(1664883470_000L, 1664883472_500L);
        assertThat(player.playback().get().speed()).isEqualTo(speed);
        model.goOn();
        assertThat(page().status()).as("played already").isEqualTo("Space goes on.");
        model.tryAgain();
        assertThat(session.quizMarks().get().plays()).isFalse();
        session.showTime(Optional.of(new TimeRange(1664883471, 1664883500)));
        model.lockIn();
        model.reveal();
        assertThat(player.playback().get().playing()).as("not among those that are shown").isFalse();
        assertThat(page().status()).isEqualTo("Space goes on.");
    }

    @Test
    void goesBackToWhatWasAnsweredWithItsProof() {
        session.show(lesson.evidence().table(), lesson.topology(), true);
        answer(3, 4);
        toNext();
        answer(1);
        model.goOn();
        assertThat(proof().rows()).hasSize(2);
        model.back();
        assertThat(page().progress()).isEqualTo("Question 1 / 3");
        assertThat(proof().rows()).hasSize(4);
    }

    @Test
    void neverLocksInWhereSpaceGoesOn() {
        session.use(Mode.QUIZ);
        model.reveal();
        assertThat(page().phase()).isEqualTo(Phase.ANSWER);
        model.reveal();
        assertThat(page().phase()).isEqualTo(Phase.ANSWER);
        model.lockIn();
        assertThat(page().phase()).isEqualTo(Phase.LOCKED);
        model.lockIn();
        assertThat(page().phase()).isEqualTo(Phase.LOCKED);
    }

    @Test
    void leavesNothingBehindInTheOtherModes() {
        session.show(lesson.evidence().table(), lesson.topology(), true);
        answer(3, 4);
        model.goOn();
        model.showRecords();
        session.use(Mode.EXPLORE);
        assertThat(session.quizMarks().get()).isEqualTo(QuizMarks.NONE);
        assertThat(session.focus().get()).isEqualTo(new Focus.Everything());
        session.use(Mode.QUIZ);
        assertThat(page().phase()).isEqualTo(Phase.EXPLAIN);
        assertThat(session.quizMarks().get().verdicts()).hasSize(4);
    }

    private void answer(int... legs) {
        session.use(Mode.QUIZ);
        if (model.run().get().phase() == Phase.HOLD) {
            model.goOn();
        }
        IntStream.of(legs).forEach(session.quiz()::toggleLeg);
        model.lockIn();
        model.reveal();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private void toNext() {
        model.goOn();
        model.goOn();
    }

    private QuizPage page() {
        return model.page().getValue();
    }

    private ProofPage proof() {
        return model.proof().getValue().orElseThrow();
    }
}
