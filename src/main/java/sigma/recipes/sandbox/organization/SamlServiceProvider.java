package sigma.recipes.sandbox.organization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.resource.Resource;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;

/** The SAML service provider of an organization and its certificates. Only admins may read them (assumed). */
public final class SamlServiceProvider {

    private static final Kind PROVIDER = Kind.of("SAML service provider", "samlServiceProviderId");
    private static final Kind CERTIFICATE = Kind.of("SAML certificate", "samlServiceProviderCertificateId")
            .within(PROVIDER, PROVIDER.idField());

    private SamlServiceProvider() {
    }

    /** Declares service providers. */
    public static Resource providers() {
        return Resource.of(PROVIDER).lists("listSamlServiceProviders");
    }

    /** Declares certificates. */
    public static Resource resource() {
        return Resource.of(CERTIFICATE).seededBy(SamlServiceProvider::seed)
                .lists("listSamlServiceProviderCertificates").gets("getSamlServiceProviderCertificate");
    }

    /** An organization with a certificate has one service provider (assumed). */
    private static void seed(SeedRows seed) {
        seed.each("SAML certificates", (at, entry) -> {
            AuditStamp stamp = seed.stamp(at, entry, seed.stamp());
            Entity provider = seed.state().of(PROVIDER).all().values().stream().findFirst().orElseGet(() -> seed.state().of(PROVIDER)
                    .add(stamp.made(Json.object().put(PROVIDER.idField(), seed.state().ids().uuid()))));
            seed.state().of(CERTIFICATE).add(stamp.made(fields(seed, at, entry).put(PROVIDER.idField(), provider.id())
                    .put(CERTIFICATE.idField(), seed.state().ids().uuid())));
        });
    }

    private static ObjectNode fields(SeedRows seed, String at, JsonNode entry) {
        double age = entry.path("age").asDouble();
        String purpose = SeedRows.text(at, entry, "purpose");
        return Json.object().put("purpose", purpose).put("isActive", entry.path("active").asBoolean())
                .put("notBefore", seed.daysAgo(age)).put("notAfter", seed.daysAgo(age - entry.path("days").asDouble()))
                .put("publicKeyCertificate", pem(purpose + at));
    }

    /** Returns a text in the form of a certificate. It contains no key and cannot be used. */
    private static String pem(String content) {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8))
                + "\n-----END CERTIFICATE-----\n";
    }
}
