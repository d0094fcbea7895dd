package blindspot.source.s3;

import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;

/// Sees every request of every client of the SDK before it is sent, and refuses one that would leave this computer
/// without encryption: also those by which the SDK gets credentials, whose clients nobody else can configure.
///
/// The SDK makes it, by its name in `software/amazon/awssdk/global/handlers/execution.interceptors`.
public final class PlainHttpGuard implements ExecutionInterceptor {
    @Override
    public void beforeTransmission(Context.BeforeTransmission request, ExecutionAttributes attributes) {
        SdkHttpRequest http = request.httpRequest();
        boolean allowed = Exchange.CURRENT.isBound() && Exchange.CURRENT.get().mayUsePlainHttp();
        if (!http.protocol().equalsIgnoreCase("http") || allowed) {
            return;
        }
        String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
        boolean direct = AwsService.S3.isCalled(service) || isDirect(http.getUri());
        if (!Endpoint.isThisMachine(http.host()) || !direct) {
            if (Exchange.CURRENT.isBound()) {
                // The SDK's clients for credentials take their endpoint from this profile, whichever is chosen.
                String origin = AwsService.of(service)
                        .flatMap(known -> known.configured(Profiles.defaultName()))
                        .map(Endpoint::origin)
                        .orElse("");
                Exchange.CURRENT.get().refuse(new Endpoint(http.getUri(), origin).refused());
            }
            throw SdkClientException.create("not encrypted");
        }
    }

    /// Whether a request goes to no proxy, which would be another machine on the way. Those for objects never do.
    private static boolean isDirect(URI url) {
        ProxyConfiguration proxy = ProxyConfiguration.builder().scheme("http").build();
        boolean bySdk = proxy.host() == null
                || proxy.nonProxyHosts().stream().anyMatch(host -> url.getHost().matches(host));
        List<Proxy> proxies = ProxySelector.getDefault() == null ? List.of() : ProxySelector.getDefault().select(url);
        return bySdk && proxies.stream().allMatch(found -> found.type() == Proxy.Type.DIRECT);
    }
}
