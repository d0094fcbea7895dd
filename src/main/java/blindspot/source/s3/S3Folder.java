package blindspot.source.s3;

import blindspot.source.s3.LogPlace.Level;
import blindspot.task.Cancel;
import blindspot.task.ProblemException;
import java.util.ArrayList;
import java.util.List;

/// One level of a bucket, for looking around in it.
///
/// @param prefix of the folder, empty for the bucket itself
/// @param inner what the folders in it are
/// @param folders their prefixes, whole
/// @param objects that lie in the folder itself
/// @param complete whether that is all; not when there is more than [#LIMIT], it was cancelled, or the storage comes to no
///     end
public record S3Folder(
        String prefix, Level inner, List<String> folders, List<S3Object> objects, boolean complete) {
    /// The most folders and objects together that are listed.
    public static final int LIMIT = 5_000;

    public S3Folder {
        folders = List.copyOf(folders);
        objects = List.copyOf(objects);
    }

    /// What is in the folder now. Work for a job.
    ///
    /// @throws ProblemException when the storage does not answer or refuses
    public static S3Folder of(S3Place place, String prefix, Cancel cancel) {
        List<String> folders = new ArrayList<>();
        List<S3Object> objects = new ArrayList<>();
        ListPages pages = new ListPages(place, cancel);
        boolean all = pages.each(prefix, "/", page -> {
            folders.addAll(page.folders());
            page.objects().stream().filter(object -> !object.key().equals(prefix)).forEach(objects::add);
            return folders.size() + objects.size() < LIMIT;
        });
        return new S3Folder(prefix, LogPlace.of(prefix).inner(), folders, objects, all);
    }

    /// The last part of a folder's prefix, without `name=` and the slash.
    public static String shortName(String folder) {
        String bare = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        String last = bare.substring(bare.lastIndexOf('/') + 1);
        return last.substring(last.indexOf('=') + 1);
    }
}
