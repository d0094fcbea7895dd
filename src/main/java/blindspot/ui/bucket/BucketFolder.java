package blindspot.ui.bucket;

import blindspot.source.s3.LogPlace.Level;
import blindspot.source.s3.S3Folder;
import java.util.List;
import java.util.stream.Stream;

/// What a folder of a bucket holds, as the dialog lists it.
///
/// @param prefix of the folder
/// @param inner what the folders in it are
/// @param complete whether these are all
/// @param listed whether anybody looked into it
record BucketFolder(String prefix, Level inner, List<BucketRow> rows, boolean complete, boolean listed) {
    static final BucketFolder NONE = new BucketFolder("", Level.FOLDER, List.of(), true, false);

    BucketFolder {
        rows = List.copyOf(rows);
    }

    static BucketFolder of(S3Folder folder) {
        Stream<BucketRow> folders = folder.folders()
                .stream()
                .map(prefix -> new BucketRow(prefix, S3Folder.shortName(prefix), -1));
        Stream<BucketRow> objects = folder.objects()
                .stream()
                .map(object -> new BucketRow(
                        object.key(), object.key().substring(folder.prefix().length()), object.size()));
        return new BucketFolder(
                folder.prefix(), folder.inner(), Stream.concat(folders, objects).toList(), folder.complete(),
                true);
    }

    /// The ids of the flow logs whose objects lie in the folder itself.
    List<String> flowLogs() {
        return rows.stream().flatMap(row -> row.flowLog().stream()).distinct().sorted().toList();
    }

    /// The folder that this one is in.
    String parent() {
        String bare = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        return bare.substring(0, bare.lastIndexOf('/') + 1);
    }
}
