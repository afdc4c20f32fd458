package sigma.recipes.client.connection;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionDefinitionTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "{\"type\":\"postgres\"}                            | password",
        "{\"type\":\"snowflake\",\"authType\":\"key-pair\"} | privateKey",
        "{\"type\":\"bigQuery\"}                            | serviceAccount",
        "{\"type\":\"databricks\"}                          | token"})
    void secret_has_the_field_of_its_data_platform(String details, String field) throws JsonProcessingException {
        ObjectNode body = definition("{\"details\":" + details + "}").body("Harbor", Optional.of("a secret"));

        assertThat(body.at("/details/" + field).asText(), equalTo("a secret"));
        assertThat(body.path("name").asText(), equalTo("Harbor"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "{\"type\":\"snowflake\",\"useOauth\":true}",
        "{\"type\":\"postgres\",\"password\":{\"secretManagerId\":\"vault\",\"secretId\":\"harbor\"}}"})
    void secret_is_not_sent_where_none_is_needed(String details) throws JsonProcessingException {
        ConnectionDefinition definition = definition("{\"details\":" + details + "}");

        assertThat(definition.needsSecret(), is(false));
        assertThat(definition.secrets(), empty());
        assertThat(definition.body("Harbor", Optional.of("a secret")).path("details"), equalTo(JSON.readTree(details)));
    }

    @Test
    void secrets_in_a_definition_are_found() throws JsonProcessingException {
        assertThat(definition("""
                {"details":{"type":"snowflake","password":"hunter2","clientSecret":{"type":"plain","value":"hunter2"}}}""").secrets(),
                contains("details.password", "details.clientSecret"));
    }

    @Test
    void definition_without_a_type_is_not_complete() throws JsonProcessingException {
        assertThat(definition("{\"pages\":[]}").complete(), is(false));
        assertThat(definition("{\"details\":{\"type\":\"postgres\"}}").complete(), is(true));
    }

    @Test
    void settings_that_differ_are_named_by_their_places() throws JsonProcessingException {
        ConnectionDefinition definition = definition("""
                {"details":{"type":"snowflake","warehouse":"REPORTING","user":"SIGMA"},"timeoutSecs":120,"useFriendlyNames":true}""");

        assertThat(definition.differences(JSON.readTree("""
                {"type":"snowflake","warehouse":"REPORTING","user":"SIGMA","timeout":{"default":120},"friendlyName":true}""")), empty());
        assertThat(definition.differences(JSON.readTree("""
                {"type":"snowflake","warehouse":"OTHER","timeout":{"default":60},"friendlyName":true}""")),
                contains("details.user", "details.warehouse", "timeoutSecs"));
    }

    private static ConnectionDefinition definition(String json) throws JsonProcessingException {
        return new ConnectionDefinition((ObjectNode) JSON.readTree(json));
    }
}
