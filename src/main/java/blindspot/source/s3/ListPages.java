package blindspot.source.s3;

import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.task.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/// All pages of one listing, however many prefixes it asks for. Comes to an end with every storage, and keeps what makes
/// no sense apart: what is listed again, as [SeenNames] knows it, what has no name or size, and what is not under the prefix.
final class ListPages {
    /// S3's own are far shorter.
    private static final int LONGEST_TOKEN = 10_000;

    private final S3Place place;
    private final Cancel cancel;
    private final SeenNames seen = new SeenNames();
    private int asked;
    private long odd;
    private boolean endless;
    private boolean cut;

    ListPages(S3Place place, Cancel cancel) {
        this.place = place;
        this.cancel = cancel;
    }

    /// Gives what is under a prefix to `taker`, page by page, until there is no more, it wants no more, the storage comes
    /// to no end, or it is cancelled. Whether there is no more.
    ///
    /// @param delimiter what ends a folder's name; empty for all keys however deep
    /// @throws ProblemException when the storage does not answer or refuses
    boolean each(String prefix, String delimiter, Predicate<ListPage> taker) {
        SeenNames tokens = new SeenNames();
        String after = "";
        while (!endless && !cancel.requested()) {
            if (asked == place.limits().pages()) {
                endless = true;
                return false;
            }
            asked++;
            String from = after;
            Optional<ListObjectsV2Response> page = Waiting.call(() -> place.list(prefix, delimiter, from), cancel);
            if (page.isEmpty() || !taker.test(fresh(prefix, page.get()))) {
                return false;
            }
            String next = page.get().nextContinuationToken();
            if (!Boolean.TRUE.equals(page.get().isTruncated())) {
                return true;
            }
            boolean cutHere = next == null || next.isEmpty() || next.length() > LONGEST_TOKEN;
            cut |= cutHere;
            endless |= !cutHere && !tokens.add(next);
            if (cutHere || endless) {
                return false;
            }
            after = next;
        }
        return false;
    }

    /// Whether no more can be asked for.
    boolean endless() {
        return endless;
    }

    /// Whether there is more under a prefix than could be asked for.
    boolean cut() {
        return cut;
    }

    /// What was not well, besides what the listing itself left out.
    ///
    /// @param objects that were found
    List<Problem> problems(long objects) {
        String name = place.address().toString();
        String found = Long.toString(objects);
        List<Problem> problems = new ArrayList<>();
        if (endless) {
            problems.add(new Problem("s3-listing-endless", name, found));
        }
        if (cut) {
            problems.add(new Problem("s3-listing-cut", name, found));
        }
        if (odd > 0) {
            problems.add(new Problem("s3-listing-odd", name, Long.toString(odd)));
        }
        return problems;
    }

    private ListPage fresh(String prefix, ListObjectsV2Response page) {
        List<String> folders = new ArrayList<>();
        for (CommonPrefix folder : page.commonPrefixes()) {
            if (isNew(prefix, folder.prefix()) && folder.prefix().length() > prefix.length()) {
                folders.add(folder.prefix());
            } else {
                odd++;
            }
        }
        List<S3Object> objects = new ArrayList<>();
        for (software.amazon.awssdk.services.s3.model.S3Object object : page.contents()) {
            if (object.size() != null && object.size() >= 0 && isNew(prefix, object.key())) {
                objects.add(
                        new S3Object(
                                place, object.key(), object.size(), object.eTag() == null ? "" : object.eTag()));
            } else {
                odd++;
            }
        }
        return new ListPage(folders, objects);
    }

    private boolean isNew(String prefix, @Nullable String name) {
        return name != null && !name.isEmpty() && name.startsWith(prefix) && seen.add(name);
    }
}
