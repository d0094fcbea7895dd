package blindspot.source.s3;

import blindspot.model.TimeRange;
import blindspot.source.s3.LogPlace.Level;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds the objects under an address. Knows AWS's layouts, so that it lists no folder of other logs and no day outside
/// of the wanted span.
public final class S3Listing {
    /// Days before and behind a span whose objects may have records of it.
    private static final long SLACK = 3600;

    /// A span of more days than these is not listed day by day.
    private static final int MOST_DAYS = 400;

    private final S3Place place;
    private final Optional<TimeRange> span;
    private final Consumer<List<S3Object>> found;
    private final Cancel cancel;
    private final ListPages pages;
    private final List<S3Object> objects = new ArrayList<>();
    private final Deque<String> folders = new ArrayDeque<>();
    private final List<String> leftOut = new ArrayList<>();
    private long foreign;
    private long outside;
    private boolean full;

    private S3Listing(
            S3Place place, Optional<TimeRange> span, Consumer<List<S3Object>> found, Cancel cancel) {
        this.place = place;
        this.span = span;
        this.found = found;
        this.cancel = cancel;
        this.pages = new ListPages(place, cancel);
    }

    /// Lists all there is. Work for a job. When cancelled, what was found until then.
    ///
    /// @param span of the records that are wanted, empty for all
    /// @param found is given the objects page by page, on this thread, while the listing goes on
    /// @throws ProblemException when the storage does not answer or refuses
    public static S3Selection of(
            S3Place place, Optional<TimeRange> span, Consumer<List<S3Object>> found, Cancel cancel) {
        S3Listing listing = new S3Listing(place, span, found, cancel);
        listing.walk();
        return new S3Selection(
                listing.objects, listing.leftOut, listing.foreign, listing.outside, listing.problems(),
                !listing.full && !listing.pages.endless() && !listing.pages.cut() && !cancel.requested());
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(pages.problems(objects.size()));
        if (full) {
            problems.add(
                    new Problem("s3-too-many", place.address().toString(), Integer.toString(S3Selection.LIMIT)));
        }
        return problems;
    }

    private void walk() {
        String prefix = place.address().prefix();
        folders.add(prefix);
        while (!folders.isEmpty() && !done()) {
            String folder = folders.remove();
            LogPlace where = LogPlace.of(folder);
            boolean whole = folder.isEmpty() || folder.endsWith("/");
            Level inner = whole ? where.inner() : Level.FOLDER;
            if (where.foreign() && whole && !folder.equals(prefix)) {
                leaveOut(folder);
            } else if (inner == Level.YEAR && span.isPresent() && days(span.get()).size() <= MOST_DAYS) {
                for (LocalDate day : days(span.get())) {
                    pages(folder + dayFolder(day, where.hive()), "");
                }
            } else {
                boolean below = inner.compareTo(Level.YEAR) >= 0 || (where.foreign() && whole);
                pages(folder, below ? "" : "/");
            }
        }
    }

    private boolean done() {
        return full || pages.endless() || cancel.requested();
    }

    private void pages(String prefix, String delimiter) {
        pages.each(prefix, delimiter, page -> {
            folders.addAll(page.folders());
            take(page.objects());
            return !full;
        });
    }

    private void take(List<S3Object> page) {
        List<S3Object> here = new ArrayList<>();
        for (S3Object object : page) {
            String key = object.key();
            if (object.size() == 0) {
                continue;
            }
            boolean named = key.equals(place.address().prefix());
            if (LogKey.foreign(key) && !named) {
                leaveOut(key);
            } else if (span.isPresent() && !LogKey.mayHold(key, span.get())) {
                outside++;
            } else if (objects.size() + here.size() == S3Selection.LIMIT) {
                full = true;
                break;
            } else {
                here.add(object);
            }
        }
        objects.addAll(here);
        if (!here.isEmpty()) {
            found.accept(List.copyOf(here));
        }
    }

    private void leaveOut(String key) {
        foreign++;
        if (leftOut.size() < S3Selection.MOST_LEFT_OUT) {
            leftOut.add(place.address().at(key).toString());
        }
    }

    private static List<LocalDate> days(TimeRange span) {
        LocalDate first = day(span.start() - SLACK);
        LocalDate last = day(span.end() + SLACK);
        return last.toEpochDay() - first.toEpochDay() > MOST_DAYS
                ? first.datesUntil(first.plusDays(MOST_DAYS + 1)).toList()
                : first.datesUntil(last.plusDays(1)).toList();
    }

    private static LocalDate day(long second) {
        return Instant.ofEpochSecond(second).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static String dayFolder(LocalDate day, boolean hive) {
        return String.format(
                Locale.ROOT, hive ? "year=%04d/month=%02d/day=%02d/" : "%04d/%02d/%02d/",
                day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
