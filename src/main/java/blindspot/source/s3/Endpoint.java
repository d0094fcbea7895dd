package blindspot.source.s3;

import blindspot.source.S3Access;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address at which a service is asked, when it is not AWS's own.
///
/// Unencrypted http is for this computer only, whoever names the address: whoever is on the way could read along, and
/// take a session token with him.
///
/// @param origin what names it, as AWS writes it: an environment variable, a system property, a line of a profile;
///     empty for what was given together with the bucket
record Endpoint(URI url, String origin) {
    /// 127.0.0.1 and its neighbours, written in full: other ways to write a number are not read alike by all programs.
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.(0|[1-9]\\d{0,2})){3}");

    private static final int LAST_PORT = 65_535;

    /// Where buckets are asked, checked; empty for AWS's own address.
    ///
    /// @throws ProblemException when it may not be used
    static Optional<Endpoint> ofS3(S3Access access) {
        Optional<Endpoint> endpoint = access.endpoint()
                .map(url -> new Endpoint(url, ""))
                .or(() -> AwsService.S3.configured(access.profile().orElseGet(Profiles::defaultName)));
        endpoint.flatMap(found -> found.problem(access.plainHttp())).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        return endpoint;
    }

    /// Why it may not be used; empty when it may.
    ///
    /// @param plainHttp whether another machine may be spoken to without encryption
    Optional<Problem> problem(boolean plainHttp) {
        boolean plain = "http".equals(url.getScheme());
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getPort() > LAST_PORT
                || !(plain || "https".equals(url.getScheme()))) {
            return Optional.of(
                    origin.isEmpty()
                            ? new Problem("s3-bad-endpoint", shown())
                            : new Problem("s3-bad-endpoint-configured", origin));
        }
        if (plain && !plainHttp && !isThisMachine(url.getHost())) {
            return Optional.of(refused());
        }
        return Optional.empty();
    }

    /// That it may not be spoken to without encryption.
    Problem refused() {
        return origin.isEmpty()
                ? new Problem("s3-plain-http", shown())
                : new Problem("s3-plain-http-configured", shown(), origin);
    }

    /// Host and port, without a password that somebody may have put in.
    String authority() {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    /// Whether it is spoken to without encryption, and on this computer.
    boolean isPlainAndHere() {
        return "http".equals(url.getScheme()) && isThisMachine(url.getHost());
    }

    /// Whether a host is this computer and nobody can make it another one.
    static boolean isThisMachine(String host) {
        boolean literal = LOOPBACK.matcher(host).matches() || (host.startsWith("[") && host.endsWith("]"));
        if (!literal && !host.equalsIgnoreCase("localhost")) {
            return false;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private String shown() {
        return url.getHost() == null
                ? String.valueOf(url.getScheme())
                : url.getScheme() + "://" + url.getHost();
    }
}
