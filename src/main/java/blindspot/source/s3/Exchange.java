package blindspot.source.s3;

import blindspot.task.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One question to a bucket with everything that is asked for it, credentials too: what it may do, and what of it is
/// worth telling when the SDK does not. For the thread that asks.
final class Exchange {
    /// That of the question which this thread asks; not bound elsewhere.
    static final ScopedValue<Exchange> CURRENT = ScopedValue.newInstance();

    private final boolean plainHttp;
    private @Nullable Problem refused;
    private @Nullable Answer answer;

    /// @param plainHttp whether a machine that is not this one may be spoken to without encryption
    Exchange(boolean plainHttp) {
        this.plainHttp = plainHttp;
    }

    boolean mayUsePlainHttp() {
        return plainHttp;
    }

    /// A request was not sent, for this reason.
    void refuse(Problem problem) {
        refused = problem;
    }

    /// Why a request was not sent.
    Optional<Problem> refused() {
        return Optional.ofNullable(refused);
    }

    /// A request is sent; what an earlier one was answered is nothing any more.
    void ask() {
        answer = null;
    }

    /// The last request was answered.
    void answer(Answer last) {
        answer = last;
    }

    /// What the last request was answered, except the bytes of an object; empty when nothing came.
    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }
}
