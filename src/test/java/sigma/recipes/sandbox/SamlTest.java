package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static sigma.recipes.sandbox.Caller.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SamlTest {

    private static final String PROVIDERS = "/v2/saml/service-providers";

    private final Caller mara = new Caller();
    private final String provider = json(mara.get(PROVIDERS)).at("/entries/0/samlServiceProviderId").asText();
    private final String certificates = PROVIDERS + "/" + provider + "/certificates";

    @AfterEach
    void no_response_violates_the_contract() {
        assertThat(mara.sandbox.defects(), empty());
    }

    @Test
    void certificates_of_the_service_provider_are_paged() {
        JsonNode all = json(mara.get(certificates)).path("entries");
        JsonNode first = json(mara.get(certificates + "?pageSize=1"));
        JsonNode second = json(mara.get(certificates + "?pageSize=1&pageToken=" + first.path("nextPageToken").asText()));

        assertThat(all.size(), equalTo(3));
        assertThat(first.at("/entries/0"), equalTo(all.get(0)));
        assertThat(second.at("/entries/0"), equalTo(all.get(1)));
        assertThat(all.findValuesAsText("samlServiceProviderId"), equalTo(List.of(provider, provider, provider)));
    }

    @Test
    void certificate_is_valid_for_its_period() {
        JsonNode expired = json(mara.get(certificates)).at("/entries/2");

        assertThat(expired.path("purpose").asText() + " " + expired.path("isActive"), equalTo("encryption false"));
        assertThat(Duration.between(Instant.parse(expired.path("notBefore").asText()), Instant.parse(expired.path("notAfter").asText())),
                equalTo(Duration.ofDays(365)));
        assertThat(json(mara.get(certificates + "/" + expired.path("samlServiceProviderCertificateId").asText())), equalTo(expired));
    }

    @Test
    void unknown_certificate_or_service_provider_is_not_found() {
        assertThat(mara.get(certificates + "/none").status(), equalTo(404));
        assertThat(mara.get(PROVIDERS + "/none/certificates").status(), equalTo(404));
    }

    @Test
    void certificates_require_an_admin() {
        Caller priya = mara.as("priya.raman@harborandpine.example.com");

        assertThat(Stream.of(PROVIDERS, certificates, certificates + "/none").map(path -> priya.get(path).status()).toList(),
                equalTo(List.of(403, 403, 403)));
    }
}
