package sigma.recipes.settings.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.Target;
import sigma.recipes.settings.fixture.Loading;

class NetworkRulesTest {

    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBUDCB+KADAgECAgkA8POMe0QEIrcwCgYIKoZIzj0EAwIwHDEaMBgGA1UEAxMR
            RXhhbXBsZSBBdXRob3JpdHkwIBcNMjYxMTI1MDUxNjQ4WhgPMjEyNjExMDEwNTE2
            NDhaMBwxGjAYBgNVBAMTEUV4YW1wbGUgQXV0aG9yaXR5MFkwEwYHKoZIzj0CAQYI
            KoZIzj0DAQcDQgAE6p7Rde/YGwItfuBWRut4bSfTgzT1hXhEX4sdEIjE7sgF8MHv
            zLtqeHh1jaFjkLaMjisAQpGX9EiGFUsjniRTXaMhMB8wHQYDVR0OBBYEFHDRcW2P
            V9IykGqVSXHuAs++slaIMAoGCCqGSM49BAMCA0cAMEQCIGi48ok25afcc6IMN/eP
            ArlNygswO+7EYjG2+bTWIomAAiBumXP5z9HNdPPQRLap2XPesarh5dn+BKse3oxE
            1x+ZVw==
            -----END CERTIFICATE-----
            """;
    private static final String PASSWORD = "TRUST_STORE_PASSWORD=change <me>";

    @TempDir
    Path folder;

    private OrganizationAccess access(String... lines) {
        return new Loading(folder).organization(lines).settings().access().orElseThrow();
    }

    private void trustStore(boolean filled) throws IOException, GeneralSecurityException {
        store("PKCS12", filled);
    }

    private void store(String type, boolean filled) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        if (filled) {
            store.setCertificateEntry("authority", CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(CERTIFICATE.getBytes(StandardCharsets.US_ASCII))));
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("company.p12"))) {
            store.store(out, "change <me>".toCharArray());
        }
    }

    @ParameterizedTest
    @CsvSource({"http://proxy.example.com:3128, http://proxy.example.com:3128",
        "http://proxy.example.com:3128/, http://proxy.example.com:3128",
        "proxy.example.com:3128, http://proxy.example.com:3128",
        "http://ana:pass@proxy.example.com:3128, http://ana:pass@proxy.example.com:3128"})
    void valid_proxy_is_accepted(String given, String read) {
        assertThat(access("HTTPS_PROXY=" + given).proxy(), is(Optional.of(URI.create(read))));
    }

    @ParameterizedTest
    @CsvSource({"socks5://ana:pass@proxy.example.com:1080, socks5://****@proxy.example.com:1080",
        "https://proxy.example.com:3128, https://proxy.example.com:3128",
        "http://proxy.example.com, http://proxy.example.com",
        "http://proxy.example.com:3128/path, http://proxy.example.com:3128/path",
        "ana:pa/ss@proxy.example.com:3128, ****@proxy.example.com:3128"})
    void invalid_proxy_is_refused_with_its_password_masked(String given, String shown) {
        assertThat(new Loading(folder).organization("HTTPS_PROXY=" + given).problem(), is(Loading.one(
                ".env line 4: HTTPS_PROXY=" + shown + " is not a usable proxy address",
                "http://host:port, or http://user:password@host:port", "correct it, or leave HTTPS_PROXY empty")));
    }

    @Test
    void lower_case_name_takes_precedence() {
        Settings settings = new Loading(folder).organization().environment("HTTPS_PROXY", "http://one.example.com:1")
                .environment("https_proxy", "http://two.example.com:2").settings();

        assertThat(settings.access().orElseThrow().proxy(), is(Optional.of(URI.create("http://two.example.com:2"))));
    }

    @Test
    void invalid_proxy_does_not_affect_the_sandbox() {
        Settings settings = new Loading(folder).environment("HTTPS_PROXY", "socks5://proxy.example.com:1080").settings();

        assertThat(settings.target(), is(Target.SANDBOX));
        assertThat(settings.notes(), is(empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws-api.sigmacomputing.com", ".sigmacomputing.com", "sigmacomputing.com", "*.sigmacomputing.com",
        "*", "localhost, SIGMAcomputing.com", "localhost sigmacomputing.com", "aws-api.sigmacomputing.com:443"})
    void host_can_bypass_the_proxy(String noProxy) {
        OrganizationAccess access = access("HTTPS_PROXY=proxy.example.com:3128", "NO_PROXY=" + noProxy);

        assertThat(access.proxyInUse(), is(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost,127.0.0.1,10.0.0.0/8", "api.sigmacomputing.com", "computing.com", ".", "com.sigma",
        "aws-api.sigmacomputing.com:8443"})
    void other_hosts_use_the_proxy(String noProxy) {
        OrganizationAccess access = access("HTTPS_PROXY=proxy.example.com:3128", "NO_PROXY=" + noProxy);

        assertThat(access.proxyInUse(), is(Optional.of(URI.create("http://proxy.example.com:3128"))));
    }

    @Test
    void localhost_bypasses_the_proxy() {
        Settings settings = new Loading(folder).organization("HTTPS_PROXY=proxy.example.com:3128")
                .property("baseURL", "http://localhost:8080/v2").settings();

        assertThat(settings.access().orElseThrow().proxyInUse(), is(Optional.empty()));
    }

    @Test
    void bypass_entries_may_have_a_port() {
        Settings settings = new Loading(folder).organization("HTTPS_PROXY=proxy.example.com:3128", "NO_PROXY=sigmacomputing.com:8443")
                .property("baseURL", "https://aws-api.sigmacomputing.com:8443/v2").settings();

        assertThat(settings.access().orElseThrow().proxyInUse(), is(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://sigma.example.com", "sigma.example.com:443", "*", "sigma.example.com,,other", "-"})
    void allowed_host_must_be_a_host_name(String hosts) {
        assertThat(new Loading(folder).organization("ALLOW_HOST=" + hosts).problem(), is(Loading.one(
                ".env line 4: ALLOW_HOST=" + hosts + " is not a host name", "host names only, separated by commas",
                "write them as in ALLOW_HOST=sigma.example.com, without https:// and port")));
    }

    @Test
    void trust_store_is_opened() throws Exception {
        trustStore(true);

        OrganizationAccess access = access("TRUST_STORE=company.p12", PASSWORD);

        assertThat(names(access), contains("CN=Example Authority"));
    }

    @Test
    void pem_file_is_opened_regardless_of_name_and_other_text() throws Exception {
        Files.writeString(folder.resolve("company.crt"), "# of the company - " + "x".repeat(5000) + "\n" + CERTIFICATE
                + "and another\n" + CERTIFICATE);

        assertThat(names(access("TRUST_STORE=company.crt")), contains("CN=Example Authority", "CN=Example Authority"));
        assertThat(names(access("TRUST_STORE=company.crt", PASSWORD)).size(), is(2));
    }

    @Test
    void jks_file_is_opened() throws Exception {
        store("JKS", true);

        assertThat(names(access("TRUST_STORE=company.p12", PASSWORD)), contains("CN=Example Authority"));
    }

    private static List<String> names(OrganizationAccess access) {
        return access.authorities().stream().map(authority -> authority.getSubjectX500Principal().getName()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere.p12", "."})
    void missing_trust_store_is_refused(String path) {
        assertThat(new Loading(folder).organization("TRUST_STORE=" + path).problem(), is(Loading.one(
                ".env line 4: TRUST_STORE=" + path + " is not a file", "the path of a PKCS12, JKS or PEM file",
                "correct the path; a relative one starts at the folder of .env")));
    }

    @Test
    void trust_store_with_a_wrong_password_is_refused() throws Exception {
        trustStore(true);

        assertThat(new Loading(folder).organization("TRUST_STORE=company.p12", "TRUST_STORE_PASSWORD=wrong").problem(),
                is(unreadable("company.p12")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no store", "", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\nMIIB", "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n"})
    void file_without_a_valid_certificate_is_refused(String content) throws Exception {
        Files.writeString(folder.resolve("company.pem"), content);

        assertThat(new Loading(folder).organization("TRUST_STORE=company.pem").problem(), is(unreadable("company.pem")));
    }

    private static String unreadable(String file) {
        return Loading.one(".env line 4: TRUST_STORE=" + file + " can't be opened",
                "a PKCS12 or JKS file with its password in TRUST_STORE_PASSWORD, or a PEM file that contains certificates "
                        + "and nothing else",
                "correct the password or the file; openssl storeutl -certs and keytool -list show what is in it");
    }

    @ParameterizedTest
    @CsvSource({"true, LIMIT=1", "false, '" + PASSWORD + "'"})
    void trust_store_without_visible_certificates_is_refused(boolean filled, String line) throws Exception {
        trustStore(filled);

        assertThat(new Loading(folder).organization("TRUST_STORE=company.p12", line).problem(), is(Loading.one(
                ".env line 4: TRUST_STORE=company.p12 shows no certificate", "the certificates to trust",
                "give its password as TRUST_STORE_PASSWORD, or add a certificate with keytool -importcert")));
    }

    @Test
    void password_without_a_trust_store_is_reported() {
        assertThat(new Loading(folder).organization("ALLOW_WRITES=true", "TRUST_STORE_PASSWORD=0123").settings().notes(),
                contains("TRUST_STORE_PASSWORD is given without TRUST_STORE, and not used."));
    }
}
