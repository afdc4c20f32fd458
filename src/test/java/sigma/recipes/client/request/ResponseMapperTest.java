package sigma.recipes.client.request;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.model.Connection;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.exchange.ApiResponse;

class ResponseMapperTest {

    private static final Operation READING = Contract.load().operation("getConnection").orElseThrow();

    private final ResponseMapper responses = new ResponseMapper();

    @Test
    void response_that_is_no_json_is_reported_without_its_content() {
        ApiResponse cut = new ApiResponse(200, Map.of(), "{\"name\": \"pass".getBytes(StandardCharsets.UTF_8));

        UnreadableResponse unreadable = assertThrows(UnreadableResponse.class, () -> responses.tree(READING, cut));

        assertThat(unreadable.getMessage(), equalTo("""
                The response of getConnection can't be read as a JSON text.
                  where:    GET /v2/connections/{connectionId}
                  fix:      compare the response with the contract; if the API has changed, update the contract"""));
        assertThat(unreadable.getCause(), nullValue());
    }

    @Test
    void response_of_another_form_is_reported() {
        UnreadableResponse unreadable = assertThrows(UnreadableResponse.class, () ->
                responses.map(READING, JsonNodeFactory.instance.textNode("secret"), Connection.class));

        assertThat(unreadable.getMessage(), startsWith("The response of getConnection can't be read as a Connection."));
        assertThat(unreadable.getCause(), nullValue());
    }
}
