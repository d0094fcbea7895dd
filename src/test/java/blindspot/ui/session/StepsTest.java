package blindspot.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StepsTest {
    private final Steps<String> steps = new Steps<>("a");

    @Test
    void goesBackAndForthBetweenWhatWasAndForgetsWhatWasTakenBackAtTheNextChange() {
        assertThat(steps.undo()).isFalse();
        assertThat(steps.change("b")).isTrue();
        assertThat(steps.change("b")).isFalse();
        steps.change("c");
        assertThat(steps.undo()).isTrue();
        assertThat(steps.now()).isEqualTo("b");
        assertThat(steps.redoable().get()).isTrue();
        assertThat(steps.redo()).isTrue();
        assertThat(steps.now()).isEqualTo("c");
        steps.undo();
        steps.change("d");
        assertThat(steps.redo()).isFalse();
        assertThat(steps.now()).isEqualTo("d");
    }

    @Test
    void onlySoManyChangesCanBeTakenBack() {
        for (int i = 0; i <= Steps.MOST; i++) {
            steps.change("step " + i);
        }
        int back = 0;
        while (steps.undo()) {
            back++;
        }
        assertThat(back).isEqualTo(Steps.MOST);
        assertThat(steps.now()).isEqualTo("step 0");
        assertThat(steps.undoable().get()).isFalse();
    }

    @Test
    void returnsToAValueBehindOrAheadOrMakesItAStep() {
        steps.change("b");
        steps.change("c");
        steps.returnTo("a");
        assertThat(steps.now()).isEqualTo("a");
        steps.returnTo("c");
        assertThat(steps.now()).isEqualTo("c");
        assertThat(steps.redoable().get()).isFalse();
        steps.returnTo("elsewhere");
        assertThat(steps.now()).isEqualTo("elsewhere");
        steps.undo();
        assertThat(steps.now()).isEqualTo("c");
    }

    @Test
    void fromWhatReplacesAllNoStepLeadsBack() {
        steps.change("b");
        steps.undo();
        steps.replace("c");
        assertThat(steps.now()).isEqualTo("c");
        assertThat(steps.undo()).isFalse();
        assertThat(steps.redo()).isFalse();
        assertThat(steps.redoable().get()).isFalse();
    }
}
