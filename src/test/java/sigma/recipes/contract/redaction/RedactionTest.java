package sigma.recipes.contract.redaction;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.Exchange;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.contract.finding.Findings;

class RedactionTest {

    private static final String SECRET = "s3cr3t/with+odd=\"signs\"&äöü";

    private final Redaction redaction = new Redaction();

    RedactionTest() {
        redaction.conceal(SECRET);
    }

    @Test
    void known_secret_is_masked_in_every_encoding() throws Exception {
        String json = new ObjectMapper().writeValueAsString(SECRET);
        String form = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);

        assertThat(redaction.masked("it is " + SECRET + "."), equalTo("it is ****."));
        assertThat(redaction.masked(json), equalTo("\"****\""));
        assertThat(redaction.masked("x=" + form), equalTo("x=****"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "i", "id", "an-id:", "another:"})
    void known_secret_is_masked_in_base64_at_any_offset(String before) {
        byte[] bytes = (before + SECRET + ":after").getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().encodeToString(bytes);

        String masked = redaction.masked("value " + encoded);

        assertThat(masked, containsString("****"));
        assertThat(masked.length() < encoded.length() / 2 + 12, equalTo(true));
    }

    @Test
    void secrets_are_masked_by_their_place() {
        assertThat(redaction.masked("{\"access_token\":\"abc\", \"clientSecret\" : \"d\\\"ef\",\"expires_in\":3600}"),
                equalTo("{\"access_token\":\"****\", \"clientSecret\" : \"****\",\"expires_in\":3600}"));
        assertThat(redaction.masked("grant_type=refresh_token&refresh_token=abc&client_secret=x"),
                equalTo("grant_type=refresh_token&refresh_token=****&client_secret=****"));
        assertThat(redaction.masked("Authorization: Bearer abc.def-123"), equalTo("Authorization: Bearer ****"));
    }

    @Test
    void secret_in_truncated_json_is_masked() {
        assertThat(redaction.masked("{\"access_token\":\"abcdef"), equalTo("{\"access_token\":\"****"));
    }

    @Test
    void headers_with_secrets_are_masked_completely() {
        Exchange masked = redaction.masked(exchange("{\"client_secret\":\"zzz\"}"));

        assertThat(masked.request().header("authorization").orElseThrow(), equalTo("****"));
        assertThat(masked.request().header("accept").orElseThrow(), equalTo("*/*"));
        assertThat(masked.request().text(), equalTo("{\"client_secret\":\"****\"}"));
    }

    @Test
    void bytes_without_secrets_are_unchanged() {
        Exchange plain = exchange("{\"name\":\"Ana Silva\",\"email\":\"ana@example.com\"}");

        assertThat(redaction.masked(plain).request().body(), sameInstance(plain.request().body()));
        assertThat(redaction.masked("nothing here"), equalTo("nothing here"));
    }

    @Test
    void personal_data_is_masked_on_request_only() {
        String json = "{\"firstName\":\"Ana\",\"email\":\"ana+x@example.com\",\"memberType\":\"View\"}";

        assertThat(Redaction.hidingPeople().masked(json),
                equalTo("{\"firstName\":\"A****\",\"email\":\"****@hidden.example\",\"memberType\":\"View\"}"));
        assertThat(Redaction.hidingPeople().masked("/v2/members?email=ana%2Bx%40example.com"),
                not(containsString("ana")));
        assertThat(redaction.masked(json), equalTo(json));
    }

    @Test
    void url_with_masked_personal_data_stays_valid() {
        Exchange exchange = new Exchange(new ApiRequest("GET",
                URI.create("/v2/teams?name=a%20b%40example.com&search=%C3%A4na%2Bx%40example.com&limit=2"), Map.of(),
                new byte[0]), new ApiResponse(200, Map.of(), new byte[0]));

        assertThat(Redaction.hidingPeople().masked(exchange).request().uri().toString(),
                equalTo("/v2/teams?name=****%40hidden.example&search=****%40hidden.example&limit=2"));
    }

    @Test
    void too_short_text_is_not_masked() {
        redaction.conceal("a");

        assertThat(redaction.masked("banana"), equalTo("banana"));
    }

    @Test
    void findings_are_masked_like_their_fields() {
        Redaction hiding = Redaction.hidingPeople();
        hiding.conceal("planted-secret");

        assertThat(hiding.masked(found("/entries/0/firstName", "\"Ana\"")).all().get(0).actual(), equalTo("\"A****\""));
        assertThat(hiding.masked(found("/entries/0/email", "\"ana@example.com\"")).all().get(0).actual(),
                equalTo("\"****@hidden.example\""));
        assertThat(hiding.masked(found("/message", "\"with planted-secret\"")).all().get(0).actual(), equalTo("\"with ****\""));
        assertThat(hiding.masked(found("/message", "\"with planted-secret\"")).all().get(0).value(), equalTo(Optional.empty()));
        assertThat(redaction.masked(found("/entries/0/firstName", "\"Ana\"")),
                equalTo(found("/entries/0/firstName", "\"Ana\"")));
    }

    private static Findings found(String pointer, String actual) {
        return new Findings(List.of(new Finding(Finding.Kind.VIOLATION, "response.body.enum", "listMembers", pointer, "x", "y",
                actual, Optional.of(TextNode.valueOf(actual)))));
    }

    @Test
    void other_bytes_of_a_file_with_a_secret_are_unchanged() {
        byte[] file = "\u00ff\u00fe planted-secret \u00fd".getBytes(StandardCharsets.ISO_8859_1);
        redaction.conceal("planted-secret");

        assertThat(redaction.masked(new Exchange(new ApiRequest("GET", URI.create("/"), Map.of(), file),
                new ApiResponse(200, Map.of(), file))).response().body(),
                equalTo("\u00ff\u00fe **** \u00fd".getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Exchange exchange(String body) {
        return new Exchange(new ApiRequest("POST", URI.create("/v2/members"),
                Map.of("authorization", List.of("Bearer abc"), "accept", List.of("*/*")),
                body.getBytes(StandardCharsets.UTF_8)),
                new ApiResponse(200, Map.of(), new byte[0]));
    }
}
