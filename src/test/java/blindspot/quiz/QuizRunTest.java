package blindspot.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import blindspot.capture.Evidence;
import blindspot.lesson.LegsLesson;
import blindspot.lesson.Lesson;
import blindspot.store.FlowTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuizRunTest {
    private static final Lesson LESSON = LegsLesson.open();
    private static final QuizRun FRESH = QuizRun.of(
            Quiz.of(LESSON.deck(), Ground.of(Evidence.of(FlowTable.empty(), LESSON.topology()))).posed(),
            LESSON.topology());

    @Test
    void holdsUntilItIsStarted() {
        assertThat(FRESH.phase()).isEqualTo(Phase.HOLD);
        assertThat(FRESH.start().phase()).isEqualTo(Phase.ANSWER);
    }

    @Test
    void goesThroughThePhasesOfAQuestion() {
        QuizRun run = FRESH.start();
        List<Phase> phases = new ArrayList<>();
        for (UnaryOperator<QuizRun> step : List.<UnaryOperator<QuizRun>>of(
                QuizRun::lockIn, QuizRun::reveal, QuizRun::explain, QuizRun::next)) {
            run = step.apply(run);
            phases.add(run.phase());
        }

        assertThat(phases).containsExactly(Phase.LOCKED, Phase.REVEAL, Phase.EXPLAIN, Phase.HOLD);
        assertThat(run.number()).isEqualTo(2);
        assertThat(run.count()).isEqualTo(3);
        assertThat(run.question()).isEqualTo(LESSON.deck().questions().get(1));
    }

    @Test
    void marksALegAndTakesTheMarkAway() {
        QuizRun run = FRESH.start().toggle(4).toggle(2).toggle(3);

        assertThat(run.marked()).containsExactly(2, 3, 4);
        assertThat(run.toggle(2).marked()).containsExactly(3, 4);
    }

    @Test
    void gradesTheAnswerWhenItIsLockedIn() {
        QuizRun run = FRESH.start().toggle(3).toggle(4);

        assertThat(run.grade()).isEmpty();
        assertThat(run.lockIn().grade().orElseThrow().score()).isEqualTo(2);
    }

    @Test
    void takesNoMarkForAnAnswerToo() {
        assertThat(FRESH.start().lockIn().grade().orElseThrow().score()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0", "5", "-1"})
    void refusesALegThatIsNotOnThePath(int leg) {
        assertThatThrownBy(() -> FRESH.start().toggle(leg)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesEveryStepThatThePhaseDoesNotAllow() {
        QuizRun answering = FRESH.start();
        QuizRun locked = answering.lockIn();
        QuizRun revealed = locked.reveal();
        QuizRun explained = revealed.explain();
        QuizRun ended = toTheEnd(FRESH);

        assertAllows(FRESH, "start");
        assertAllows(answering, "toggle", "lockIn");
        assertAllows(locked, "reveal");
        assertAllows(revealed, "explain");
        assertAllows(explained, "next");
        assertAllows(ended);
    }

    @Test
    void refusesToGoBackFromTheFirstQuestion() {
        assertThat(FRESH.mayGoBack()).isFalse();
        assertThatThrownBy(FRESH::back).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void goesBackToAQuestionAsItWasLeft() {
        QuizRun second = answered(FRESH, 3).next();
        QuizRun back = second.back();

        assertThat(back.phase()).isEqualTo(Phase.EXPLAIN);
        assertThat(back.number()).isEqualTo(1);
        assertThat(back.marked()).containsExactly(3);
        assertThat(back.next().phase()).isEqualTo(Phase.HOLD);
    }

    @Test
    void keepsTheMarksOfAQuestionThatWasLeftUnanswered() {
        QuizRun left = answered(FRESH, 3).next().start().toggle(1);

        assertThat(left.back().next().marked()).containsExactly(1);
        assertThat(left.back().next().phase()).isEqualTo(Phase.ANSWER);
    }

    @Test
    void goesToAnyQuestionAsItWasLeftAndFromThereBackToTheEnd() {
        QuizRun first = toTheEnd(FRESH).goTo(1);

        assertThat(first.phase()).isEqualTo(Phase.EXPLAIN);
        assertThat(first.marked()).containsExactly(3, 4);
        assertThat(first.finish().phase()).isEqualTo(Phase.END);
        assertThat(FRESH.goTo(3).number()).isEqualTo(3);
        assertThat(FRESH.mayFinish()).isFalse();
        assertThatThrownBy(FRESH::finish).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> FRESH.goTo(4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksAQuestionAgain() {
        QuizRun again = answered(FRESH, 2).retry();

        assertThat(again.phase()).isEqualTo(Phase.ANSWER);
        assertThat(again.marked()).isEmpty();
        assertThat(again.grade()).isEmpty();
    }

    @Test
    void endsBehindTheLastQuestion() {
        QuizRun ended = toTheEnd(FRESH);

        assertThat(ended.phase()).isEqualTo(Phase.END);
        assertThat(ended.number()).isEqualTo(3);
        assertThat(ended.results()).extracting(result -> result.question().wording().id())
                .containsExactly("legs-of-vpc-b", "legs-of-vpc-a", "legs-of-both");
        assertThat(ended.results()).extracting(result -> result.grade().score()).containsExactly(2, 0, 2);
        assertThat(ended.back().phase()).isEqualTo(Phase.EXPLAIN);
    }

    @Test
    void asksOnlyTheWrongOnesAgain() {
        QuizRun again = toTheEnd(FRESH).retryWrong();

        assertThat(again.count()).isEqualTo(2);
        assertThat(again.phase()).isEqualTo(Phase.HOLD);
        assertThat(again.question().wording().id()).isEqualTo("legs-of-vpc-a");
    }

    @Test
    void hasNothingWrongToAskAgainWhenAllWasRight() {
        QuizRun ended = answered(answered(answered(FRESH, 3, 4).next(), 1).next(), 1, 3, 4).next();

        assertThat(ended.mayRetryWrong()).isFalse();
        assertThatThrownBy(ended::retryWrong).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void asksEverythingAgainFromTheEnd() {
        QuizRun again = toTheEnd(FRESH).retry();

        assertThat(again.number()).isEqualTo(1);
        assertThat(again.count()).isEqualTo(3);
        assertThat(again.results()).isEmpty();
    }

    @Test
    void leavesTheRunBeforeAStepAsItWas() {
        QuizRun answering = FRESH.start();
        QuizRun marked = answering.toggle(1);

        assertThat(marked.marked()).containsExactly(1);
        assertThat(answering.marked()).isEmpty();
    }

    private static QuizRun answered(QuizRun run, int... legs) {
        QuizRun answering = run.start();
        for (int leg : legs) {
            answering = answering.toggle(leg);
        }
        return answering.lockIn().reveal().explain();
    }

    private static QuizRun toTheEnd(QuizRun run) {
        return answered(answered(answered(run, 3, 4).next(), 2).next(), 3, 4).next();
    }

    private static void assertAllows(QuizRun run, String... allowed) {
        List<String> names = List.of("start", "toggle", "lockIn", "reveal", "explain", "next");
        List<UnaryOperator<QuizRun>> steps = List.of(
                QuizRun::start, it -> it.toggle(1), QuizRun::lockIn, QuizRun::reveal, QuizRun::explain, QuizRun::next);
        for (int i = 0; i < steps.size(); i++) {
            UnaryOperator<QuizRun> step = steps.get(i);
            Throwable refusal = catchThrowable(() -> step.apply(run));
            if (List.of(allowed).contains(names.get(i))) {
                assertThat(refusal).as(names.get(i)).isNull();
            } else {
                assertThat(refusal).as("%s in %s", names.get(i), run.phase()).isInstanceOf(IllegalStateException.class);
            }
        }
    }
}
