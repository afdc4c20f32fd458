package sigma.recipes.settings.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.Target;
import sigma.recipes.settings.fixture.Loading;

class UrlRulesTest {

    private static final String BASE = "a URL such as https://api.sigmacomputing.com/v2";
    private static final String TOKEN = "a URL such as https://api.sigmacomputing.com/v2/auth/token";
    private static final String LEAVE_OUT = ", or leave authURL empty: baseURL with /auth/token is used then";

    @TempDir
    Path folder;

    private Loading base(String url) {
        return new Loading(folder).file(Loading.ID, Loading.SECRET, "baseURL=" + url);
    }

    private Loading token(String url) {
        return new Loading(folder).organization("authURL=" + url);
    }

    static Iterable<String> hosts() {
        return RegionalHosts.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void host_of_each_region_is_accepted(String host) {
        OrganizationAccess access = base("https://" + host + "/v2").settings().access().orElseThrow();

        assertThat(access.baseUrl(), is(URI.create("https://" + host + "/v2")));
        assertThat(access.tokenUrl(), is(URI.create("https://" + host + "/v2/auth/token")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/v2", "http://127.10.20.30/v2", "http://localhost:1/v2",
        "https://LOCALHOST/v2", "http://[::1]:8080/v2", "http://127.0.0.1:8080/organization/v2"})
    void localhost_is_accepted_without_https(String url) {
        assertThat(base(url).settings().access().orElseThrow().baseUrl(), is(URI.create(url)));
    }

    @Test
    void trailing_slashes_are_removed() {
        OrganizationAccess access = base("https://api.sigmacomputing.com/v2/").settings().access().orElseThrow();

        assertThat(access.baseUrl(), is(URI.create("https://api.sigmacomputing.com/v2")));
        assertThat(access.tokenUrl(), is(URI.create("https://api.sigmacomputing.com/v2/auth/token")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.sigmacomputing.com/v2", "https://", "https:///v2", "mailto:api.sigmacomputing.com",
        "https://api sigmacomputing.com/v2", "https://äpi.sigmacomputing.com/v2", "https://api.sigmacomputing.com:99999/v2"})
    void invalid_url_is_refused(String url) {
        assertThat(base(url).problem(), is(Loading.oneWithHosts(".env line 3: baseURL=" + url + " is no URL", BASE,
                "write https://, the host of your organization's region, and /v2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.sigmacomputing.com/v2", "ftp://api.sigmacomputing.com/v2", "ftp://localhost/v2"})
    void url_that_is_neither_https_nor_localhost_is_refused(String url) {
        assertThat(base(url).problem(), is(Loading.one(".env line 3: baseURL=" + url + " is not https",
                "https; http only for this machine (127.0.0.1, [::1], localhost)",
                "start the URL with https://")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sigma.example.com", "api.sigmacomputing.com.example.com", "127.0.0.1.example.com",
        "localhost.example.com", "10.0.0.1", "0.0.0.0", "127.0.0.256.nip.io", "api.staging.sigmacomputing.io", "[::2]"})
    void unknown_host_is_refused(String host) {
        assertThat(base("https://" + host + "/v2").problem(), is(Loading.oneWithHosts(
                ".env line 3: baseURL=https://" + host + "/v2 is on a host that is not known to be Sigma's",
                "one of the hosts below, or this machine",
                "take the host of your organization's region from the list below; if the host is right, write ALLOW_HOST="
                        + host)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sigma.example.com", "other.example.com,SIGMA.example.com", "other.example.com, sigma.example.com"})
    void unknown_host_is_accepted_if_allowed(String allowed) {
        Settings settings = base("https://sigma.example.com/v2").environment("SIGMA_ALLOW_HOST", allowed).settings();

        assertThat(settings.target(), is(Target.REAL));
    }

    @Test
    void subdomain_of_an_allowed_host_is_refused() {
        String problem = base("https://evil.sigma.example.com/v2").environment("SIGMA_ALLOW_HOST", "sigma.example.com").problem();

        assertThat(problem, is(Loading.oneWithHosts(
                ".env line 3: baseURL=https://evil.sigma.example.com/v2 is on a host that is not known to be Sigma's",
                "one of the hosts below, or this machine",
                "take the host of your organization's region from the list below; if the host is right, write "
                        + "ALLOW_HOST=evil.sigma.example.com")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.sigmacomputing.com", "APP.sigmacomputing.com", "www.sigmacomputing.com",
        "app.us-a.aws.sigmacomputing.com"})
    void application_host_is_refused_even_if_allowed(String host) {
        String problem = base("https://" + host + "/v2").environment("SIGMA_ALLOW_HOST", host).problem();

        assertThat(problem, is(Loading.oneWithHosts(
                ".env line 3: baseURL=https://" + host + "/v2 is on the host of the application, not of the API",
                "the API's host of your region, such as aws-api.sigmacomputing.com for AWS US West (Oregon)",
                "take the host of your organization's region from the list below")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/v1", "/v2.1", "/v2/members", "/V2"})
    void base_url_without_the_version_is_refused(String path) {
        assertThat(base("https://api.sigmacomputing.com" + path).problem(), is(Loading.one(
                ".env line 3: baseURL=https://api.sigmacomputing.com" + path + " doesn't end in /v2", BASE,
                "write /v2 after the host")));
    }

    @Test
    void password_in_the_url_is_refused_and_masked() {
        assertThat(base("https://ana:secret@api.sigmacomputing.com/v2").problem(), is(Loading.one(
                ".env line 3: baseURL=https://****@api.sigmacomputing.com/v2 contains a user or password",
                "a URL without them", "remove the text between // and @; credentials go into CLIENT_ID and SECRET")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ana:sec/ret@api.sigmacomputing.com/v2", "https://ana:sec@ret@api.sigmacomputing.com/v2"})
    void password_that_makes_the_url_invalid_is_masked(String url) {
        assertThat(base(url).problem(), is(Loading.oneWithHosts(
                ".env line 3: baseURL=https://****@api.sigmacomputing.com/v2 is no URL", BASE,
                "write https://, the host of your organization's region, and /v2")));
    }

    @Test
    void query_is_refused_and_masked() {
        assertThat(base("https://api.sigmacomputing.com/v2?token=0123").problem(), is(Loading.one(
                ".env line 3: baseURL=https://api.sigmacomputing.com/v2?**** has a ? or # part",
                "a URL without it", "remove it")));
    }

    @ParameterizedTest
    @CsvSource({"https://aws-api.sigmacomputing.com/v2/auth/token", "https://aws-api.sigmacomputing.com:443/v2/auth/token/"})
    void token_url_on_the_same_host_is_accepted(String url) {
        assertThat(token(url).settings().access().orElseThrow().tokenUrl(), is(URI.create(url.replaceFirst("/$", ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.sigmacomputing.com/v2/auth/token", "https://aws-api.sigmacomputing.com:8443/v2/auth/token",
        "https://127.0.0.1/v2/auth/token"})
    void token_url_on_another_host_is_refused(String url) {
        assertThat(token(url).problem(), is(Loading.one(
                ".env line 4: authURL=" + url + " and .env line 3: " + Loading.BASE + " are on different hosts",
                "the host and port of your organization in both", "correct the wrong one" + LEAVE_OUT)));
    }

    @Test
    void token_url_without_https_is_refused() {
        assertThat(token("http://aws-api.sigmacomputing.com/v2/auth/token").problem(), is(Loading.one(
                ".env line 4: authURL=http://aws-api.sigmacomputing.com/v2/auth/token is not https",
                "https; http only for this machine (127.0.0.1, [::1], localhost)",
                "start the URL with https://")));
    }

    @Test
    void token_url_with_another_path_is_refused() {
        assertThat(token("https://aws-api.sigmacomputing.com/v2").problem(), is(Loading.one(
                ".env line 4: authURL=https://aws-api.sigmacomputing.com/v2 doesn't end in /v2/auth/token", TOKEN,
                "correct it" + LEAVE_OUT)));
    }

    @Test
    void invalid_token_url_is_refused() {
        assertThat(token("/v2/auth/token").problem(), is(Loading.one(
                ".env line 4: authURL=/v2/auth/token is no URL", TOKEN, "correct it" + LEAVE_OUT)));
    }
}
