package blindspot.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VoteTest {
    @Test
    void keepsTheFirstVoteBesideTheSecond() {
        Vote first = Vote.on(3).counting(1, 12).counting(3, 6);
        assertThat(first.now().hands()).containsExactly(12, 0, 6);
        assertThat(first.now().sum()).isEqualTo(18);
        Vote second = first.voteAgain().counting(3, 17);
        assertThat(second.first()).isEqualTo(first.now());
        assertThat(second.now().hands()).containsExactly(0, 0, 17);
        assertThat(second.voteAgain()).isEqualTo(second);
    }

    @Test
    void isNotTakenAgainBeforeAnythingIsCounted() {
        assertThat(Vote.on(2).mayVoteAgain()).isFalse();
        assertThat(Vote.on(2).voteAgain()).isEqualTo(Vote.on(2));
    }

    @Test
    void countsNoLessThanNothingAndNoMoreThanItCanShow() {
        assertThat(Vote.on(1).counting(1, -4).now().hands()).containsExactly(0);
        assertThat(Vote.on(1).counting(1, 1_000_000).now().hands()).containsExactly(Tally.MOST);
    }
}
