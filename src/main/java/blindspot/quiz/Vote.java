package blindspot.quiz;

import java.util.Optional;

/// What a room votes for: once, and after it has talked about it perhaps once more. Immutable.
///
/// @param first what was counted first
/// @param again what is counted the second time; empty before
public record Vote(Tally first, Optional<Tally> again) {
    /// On so many choices, with nothing counted.
    public static Vote on(int choices) {
        return new Vote(Tally.of(choices), Optional.empty());
    }

    /// The second vote begins, where something was counted in the first.
    public Vote voteAgain() {
        return again.isPresent() || first.sum() == 0
                ? this
                : new Vote(first, Optional.of(Tally.of(first.hands().size())));
    }

    /// Whether [#voteAgain] begins a second one.
    public boolean mayVoteAgain() {
        return again.isEmpty() && first.sum() > 0;
    }

    /// With so many hands for a choice in the vote that is on.
    public Vote counting(int choice, int count) {
        return again.map(second -> new Vote(first, Optional.of(second.counting(choice, count))))
                .orElseGet(() -> new Vote(first.counting(choice, count), again));
    }

    /// The vote that is on.
    public Tally now() {
        return again.orElse(first);
    }
}
