package blindspot.source.s3;

import java.util.List;

/// What a page of a listing brings that is new.
///
/// @param folders prefixes, longer than the one that was listed
record ListPage(List<String> folders, List<S3Object> objects) {
    ListPage {
        folders = List.copyOf(folders);
        objects = List.copyOf(objects);
    }
}
