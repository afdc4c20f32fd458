package sigma.recipes.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.request.ApiCall;

/** Operations on the certificates with which Sigma signs and decrypts SAML messages. */
public final class SamlCertificates {

    private final ApiExecutor api;
    private final Paging paging;

    SamlCertificates(ApiExecutor api) {
        this.api = api;
        paging = new Paging(api);
    }

    /**
     * A certificate of a SAML service provider.
     *
     * @param id       its id
     * @param provider the id of its service provider
     * @param purpose  {@code signing} or {@code encryption}
     * @param active   whether Sigma uses it
     * @param begins   when it becomes valid
     * @param ends     when it expires
     */
    public record Certificate(String id, String provider, String purpose, boolean active, Instant begins, Instant ends) {

        /** Reads a certificate of the API. */
        @JsonCreator
        static Certificate of(@JsonProperty("samlServiceProviderCertificateId") String id,
                              @JsonProperty("samlServiceProviderId") String provider, @JsonProperty("purpose") String purpose,
                              @JsonProperty("isActive") boolean active, @JsonProperty("notBefore") String begins,
                              @JsonProperty("notAfter") String ends) {
            return new Certificate(id, provider, purpose, active, Instant.parse(begins), Instant.parse(ends));
        }
    }

    private record Provider(@JsonProperty("samlServiceProviderId") String id) {
    }

    /** Returns the certificates of all service providers (listSamlServiceProviders, listSamlServiceProviderCertificates). */
    public List<Certificate> all() {
        try (Stream<Provider> providers = list(ApiCall.of(api.operation("listSamlServiceProviders")), Provider.class)) {
            return providers.flatMap(provider -> list(of("listSamlServiceProviderCertificates", provider.id()), Certificate.class)).toList();
        }
    }

    /** Returns a certificate as it is now (getSamlServiceProviderCertificate). */
    public Certificate get(Certificate certificate) {
        return api.read(of("getSamlServiceProviderCertificate", certificate.provider())
                .in("samlServiceProviderCertificateId", certificate.id()), Certificate.class);
    }

    /** Returns how long a certificate is still valid; a negative time where it has expired. */
    public Duration left(Certificate certificate) {
        return Duration.between(api.clock().now(), certificate.ends());
    }

    private <T> Stream<T> list(ApiCall call, Class<T> row) {
        return paging.all(Paging.Style.PAGE_TOKEN.largest(call), Paging.Style.PAGE_TOKEN, row);
    }

    private ApiCall of(String operationId, String provider) {
        return ApiCall.of(api.operation(operationId)).in("samlServiceProviderId", provider);
    }
}
