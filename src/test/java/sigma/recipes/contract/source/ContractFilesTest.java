package sigma.recipes.contract.source;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.SchemaPart;

/** Tests the content of the contract of the Sigma API. The compiler checks its form; its rules have separate tests. */
class ContractFilesTest {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(Dialect.builder(Dialects.getDraft202012())
            .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name)).build());
    private static final Schema META_SCHEMA = REGISTRY.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

    private final Contract contract = Contract.load();

    @Test
    void contract_contains_every_published_operation() throws IOException {
        List<String> operations = contract.operations().stream()
                .map(operation -> operation.id() + " " + operation.method() + " " + operation.path()).sorted().toList();

        try (InputStream published = getClass().getResourceAsStream("/contract/operations.txt")) {
            assertThat(String.join("\n", operations) + "\n",
                    is(new String(published.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    @Test
    void every_part_is_a_valid_json_schema() {
        contract.operations().stream().flatMap(ContractFilesTest::parts)
                .forEach(part -> assertThat(part.name(), mistakes(part.document()), empty()));
    }

    @Test
    void invalid_json_schema_is_detected() throws IOException {
        assertThat(mistakes(new ObjectMapper().readTree("{\"properties\": {\"name\": {\"type\": \"strnig\"}}}")), not(empty()));
        assertThat(mistakes(new ObjectMapper().readTree("{\"pattern\": \"(\"}")), not(empty()));
    }

    @Test
    void lists_of_members_teams_and_workspaces_return_the_envelope_only() {
        for (String id : List.of("listMembers", "listTeams", "listWorkspaces", "v2_1_listMembers", "v2_1_listTeams",
                "v2_1_listWorkspaces")) {
            Schema schema = REGISTRY.getSchema(success(id).document());

            assertThat(id, schema.validate(json("{\"entries\": [], \"nextPage\": null}")), empty());
            assertThat(id, schema.validate(json("[]")), not(empty()));
            assertThat(id, schema.validate(json("{\"entries\": []}")), not(empty()));
        }
    }

    @Test
    void token_form_accepts_credentials_or_http_basic() {
        Operation token = contract.operation("postToken").orElseThrow();
        SchemaPart form = token.requestBody().orElseThrow().content().get("application/x-www-form-urlencoded");
        Schema schema = REGISTRY.getSchema(form.document());

        assertThat(schema.validate(json("{\"grant_type\": \"client_credentials\"}")), empty());
        assertThat(schema.validate(json(
                "{\"grant_type\": \"client_credentials\", \"client_id\": \"i\", \"client_secret\": \"s\"}")), empty());
        assertThat(schema.validate(json("{\"grant_type\": \"refresh_token\", \"refresh_token\": \"r\"}")), empty());
        assertThat(schema.validate(json("{\"grant_type\": \"refresh_token\"}")), not(empty()));
        assertThat(schema.validate(json("{\"grant_type\": \"password\"}")), not(empty()));
    }

    @Test
    void every_summary_is_written() {
        assertThat(toBeWritten(contract.operations().stream().map(Operation::summary)), empty());
        assertThat(toBeWritten(Stream.of("List teams", ContractFiles.TO_BE_WRITTEN + ": what listHeirs does")),
                is(List.of("To be written: what listHeirs does")));
    }

    @Test
    void all_thirteen_regional_hosts_are_listed() throws IOException {
        List<String> hosts = new ArrayList<>();
        ContractSource.read(Path.of("src/main/resources/contract")).tree("openapi.yaml").path("servers")
                .forEach(server -> hosts.add(server.path("url").asText()));

        assertThat(hosts.size(), is(13));
        assertThat(hosts, everyItem(startsWith("https://")));
        assertThat(hosts, everyItem(containsString("api.")));
        assertThat(hosts, hasItem("https://api.sigmacomputing.com"));
    }

    private static List<String> toBeWritten(Stream<String> summaries) {
        return summaries.filter(summary -> summary.startsWith(ContractFiles.TO_BE_WRITTEN)).toList();
    }

    private SchemaPart success(String id) {
        return contract.operation(id).orElseThrow().successes().get(200).content().get("application/json");
    }

    private static Stream<SchemaPart> parts(Operation operation) {
        return Stream.of(
                operation.parameters().stream().map(Operation.Parameter::schema),
                operation.requestBody().stream().flatMap(body -> body.content().values().stream()),
                operation.successes().values().stream().flatMap(response -> response.content().values().stream()),
                Stream.of(operation.error())).flatMap(parts -> parts);
    }

    private static List<Error> mistakes(JsonNode document) {
        List<Error> mistakes = META_SCHEMA.validate(document,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (mistakes.isEmpty()) {
            REGISTRY.getSchema(document).initializeValidators();
        }
        return mistakes;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
