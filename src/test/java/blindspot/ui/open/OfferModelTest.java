package blindspot.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OfferModelTest {
    private static final String LOG = """
            srcaddr dstaddr start end
            10.0.0.1 10.0.0.2 1664883467 1664883469
            10.0.0.1 10.0.0.2 1664883467 1664883469
            """;

    @TempDir private Path folder = Path.of("");

    private final Lesson lesson = Lesson.open(Lesson.FIRST);
    private final Session session =
            new Session(FxJobs.onCallersThread(), lesson.topology(), Language.ENGLISH, ZoneId.of("UTC"));
    private final OpenSession open = new OpenSession(FxJobs.onCallersThread(), session, lesson, List.of());

    @Test
    void offersToLeaveOutWhatIsRepeatedAndToLoadItAgain() throws IOException {
        OfferModel model = new OfferModel(open, () -> {});
        Path one = Files.writeString(folder.resolve("one.log"), LOG);
        open.open(List.of(one, Files.copy(one, folder.resolve("two.log"))), false);
        assertThat(model.offer().get()).isEqualTo(new Offer.LeaveOutRepeats(1, 2));

        model.accept();
        assertThat(session.table().rowCount()).isEqualTo(2);
        assertThat(model.offer().get()).isEqualTo(new Offer.LoadAgain(1, 2));

        model.accept();
        assertThat(session.table().rowCount()).isEqualTo(4);
        model.putAway();
        assertThat(model.offer().get()).isEqualTo(new Offer.None());
        assertThat(open.report().get().repeats()).hasSize(1);
    }
}
