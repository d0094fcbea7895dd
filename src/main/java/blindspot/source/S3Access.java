package blindspot.source;

import java.net.URI;
import java.util.Optional;

/// How to get at a bucket. Holds no secret: credentials are looked up where AWS's tools keep them.
///
/// @param profile of AWS's configuration files; without it the usual chain: environment, default profile, container,
///     instance
/// @param region of the bucket; without it the profile's, and then whatever the bucket says
/// @param endpoint of a storage that is not AWS's
/// @param pathStyle whether the bucket is named in the path and not in the host's name
/// @param requesterPays whether the reader agrees to pay for the requests
/// @param anonymous whether requests are not signed
/// @param plainHttp whether an endpoint that is not this machine may be spoken to without encryption
public record S3Access(
        Optional<String> profile,
        Optional<String> region,
        Optional<URI> endpoint,
        boolean pathStyle,
        boolean requesterPays,
        boolean anonymous,
        boolean plainHttp) {
    /// What AWS's tools do when they are told nothing.
    public static final S3Access DEFAULT =
            new S3Access(Optional.empty(), Optional.empty(), Optional.empty(), false, false, false, false);

    public S3Access withProfile(Optional<String> chosen) {
        return new S3Access(chosen, region, endpoint, pathStyle, requesterPays, anonymous, plainHttp);
    }

    public S3Access withRegion(Optional<String> chosen) {
        return new S3Access(profile, chosen, endpoint, pathStyle, requesterPays, anonymous, plainHttp);
    }

    public S3Access withEndpoint(Optional<URI> chosen) {
        return new S3Access(profile, region, chosen, pathStyle, requesterPays, anonymous, plainHttp);
    }

    public S3Access withPathStyle(boolean chosen) {
        return new S3Access(profile, region, endpoint, chosen, requesterPays, anonymous, plainHttp);
    }

    public S3Access withRequesterPays(boolean chosen) {
        return new S3Access(profile, region, endpoint, pathStyle, chosen, anonymous, plainHttp);
    }

    public S3Access withAnonymous(boolean chosen) {
        return new S3Access(profile, region, endpoint, pathStyle, requesterPays, chosen, plainHttp);
    }
}
