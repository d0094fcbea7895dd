package blindspot.source.s3;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.endpoint.IgnoreConfiguredEndpointUrlsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/// The profiles of AWS's configuration files, by name. Never gives out what else is in them but regions and endpoints.
public final class Profiles {
    private Profiles() {}

    /// Names in the order of the alphabet; none where there are no files or they cannot be understood.
    public static List<String> names() {
        return files().map(files -> files.profiles().keySet().stream().sorted().toList()).orElse(List.of());
    }

    /// The region that a profile names.
    public static Optional<String> region(String name) {
        return profile(name).flatMap(profile -> profile.property("region"));
    }

    /// A line of a profile that is no secret.
    static Optional<String> property(String name, String key) {
        return profile(name).flatMap(profile -> profile.property(key));
    }

    /// A line of a section that says where services are.
    static Optional<String> ofServices(String section, String key) {
        return files().flatMap(files -> files.getSection("services", section)).flatMap(lines -> lines.property(key));
    }

    /// Whether endpoints that are configured anywhere are not to be used.
    static boolean ignoresEndpoints(String name) {
        try {
            return IgnoreConfiguredEndpointUrlsProvider.builder()
                    .profileName(name)
                    .build()
                    .ignoreConfiguredEndpointUrls()
                    .orElse(false);
        } catch (SdkException | IllegalArgumentException | IllegalStateException _) {
            return false;
        }
    }

    static boolean exists(String name) {
        return profile(name).isPresent();
    }

    /// Whether a profile signs in to IAM Identity Center, so that `aws sso login` renews it.
    static boolean signsIn(String name) {
        return profile(name)
                .map(profile -> profile.property("sso_session").isPresent()
                        || profile.property("sso_start_url").isPresent())
                .orElse(false);
    }

    /// The profile that is used when none is chosen.
    static String defaultName() {
        return ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow();
    }

    /// The name as it is written in a command line.
    static String argument(String name) {
        return name.matches("[A-Za-z0-9_.@/+:,=-]+") ? name : '"' + name.replaceAll("([\"\\\\$`])", "\\\\$1") + '"';
    }

    private static Optional<Profile> profile(String name) {
        return files().flatMap(files -> files.profile(name));
    }

    private static Optional<ProfileFile> files() {
        try {
            return Optional.of(ProfileFile.defaultProfileFile());
        } catch (SdkException | IllegalArgumentException | IllegalStateException _) {
            return Optional.empty();
        }
    }
}
