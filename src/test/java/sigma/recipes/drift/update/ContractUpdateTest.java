package sigma.recipes.drift.update;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.contract.source.ContractFiles;
import sigma.recipes.contract.source.ContractWriter;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.fixture.DocumentBundle;
import sigma.recipes.drift.fixture.DocumentEdit;
import sigma.recipes.drift.fixture.DocumentRewriting;
import sigma.recipes.drift.update.files.ContractFileTree;
import sigma.recipes.drift.update.files.DraftSchemas;
import sigma.recipes.drift.update.files.PartNameResolver;

/** Bringing the contract up to a published document: our own as one document, rewritten and edited. */
class ContractUpdateTest {

    private static final Predicate<Change> NOTHING_KNOWN = change -> false;

    private static final Map<String, JsonNode> FILES = slice("teams", "files", "templates");

    @Test
    void the_contract_as_one_document_in_quite_other_words_changes_no_file() {
        Map<String, JsonNode> whole = ContractFiles.trees();
        ObjectNode document = DocumentBundle.ofContract();
        for (DocumentRewriting rewriting : DocumentRewriting.values()) {
            document = rewriting.of(document);
        }

        ContractUpdate update = ContractUpdate.of(whole, DocumentRewriting.document("published.json", document), NOTHING_KNOWN);

        assertThat(changed(whole, update), anEmptyMap());
    }

    @ParameterizedTest
    @EnumSource
    void a_document_in_other_words_changes_no_file(DocumentRewriting rewriting) {
        ContractUpdate update = updated(document -> document.setAll(rewriting.of(document)), NOTHING_KNOWN);

        assertThat(update.applied(), empty());
        assertThat(changed(FILES, update), anEmptyMap());
    }

    @ParameterizedTest
    @EnumSource
    void each_edit_is_taken_over_until_nothing_differs(DocumentEdit edit) {
        ContractUpdate update = updated(document -> edit.of(document, new Random(edit.ordinal())), NOTHING_KNOWN);

        assertThat(update.applied(), not(empty()));
        assertThat(update.left(), empty());
        assertThat(changed(FILES, update), not(anEmptyMap()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void many_edits_at_once_are_taken_over_through_other_words_and_can_be_compiled(int seed) {
        ContractUpdate update = updated(document -> {
            Random random = new Random(seed);
            random.ints(15, 0, DocumentEdit.values().length).distinct().forEach(i -> DocumentEdit.values()[i].of(document, random));
            ObjectNode rewritten = DocumentRewriting.PARTS_EXTRACTED.of(DocumentRewriting.WRITTEN_AS_3_0.of(document));
            document.removeAll();
            document.setAll(rewritten);
        }, NOTHING_KNOWN);

        assertThat(update.applied(), not(empty()));
        assertThat(update.left(), empty());
        ContractFiles.demandUsable(texts(update.files()));
    }

    @Test
    void a_part_is_changed_in_its_place_where_all_its_users_change() {
        ContractUpdate update = updated(document -> document.withObject("/components/schemas/Audit/properties/revisedAt")
                .put("type", "string"), NOTHING_KNOWN);

        assertThat(changed(FILES, update).keySet(), contains("schemas/common.yaml"));
        assertThat(update.files().get("schemas/common.yaml").at("/Audit/properties/revisedAt/type").asText(), equalTo("string"));
    }

    @Test
    void a_part_of_which_one_user_wants_something_else_is_copied_for_that_one() {
        ContractUpdate update = updated(document -> {
            ObjectNode own = document.at("/components/schemas/Team").deepCopy();
            ((ObjectNode) own.at("/allOf/0/properties")).putObject("colour").put("type", "string");
            ((ObjectNode) document.at("/paths/~1v2~1teams~1{teamId}/patch/responses/200/content/application~1json")).set("schema", own);
        }, NOTHING_KNOWN);

        JsonNode teams = update.files().get("schemas/teams.yaml");
        assertThat(changed(FILES, update).keySet(), contains("paths/teams.yaml", "schemas/teams.yaml"));
        assertThat(teams.get("Team"), equalTo(FILES.get("schemas/teams.yaml").get("Team")));
        assertThat(teams.get("TeamOfUpdateTeam").at("/allOf/0/properties/colour/type").asText(), equalTo("string"));
        assertThat(teams.get("TeamOfUpdateTeam").at("/allOf/1/$ref").asText(), equalTo("common.yaml#/Audit"));
        assertThat(List.copyOf(names(teams)).indexOf("TeamOfUpdateTeam"), equalTo(List.copyOf(names(teams)).indexOf("Team") + 1));
    }

    @Test
    void notes_and_marks_stay_where_a_fact_beside_them_changes() {
        ContractUpdate update = updated(document -> ((ObjectNode) document.at("/components/parameters/Limit/schema"))
                .put("maximum", 500), NOTHING_KNOWN);

        JsonNode before = FILES.get("parameters.yaml").at("/Limit/schema");
        JsonNode after = update.files().get("parameters.yaml").at("/Limit/schema");
        assertThat(after.get("maximum").asInt(), is(500));
        assertThat(((ObjectNode) after.deepCopy()).without("maximum"), equalTo(((ObjectNode) before.deepCopy()).without("maximum")));
    }

    @Test
    void a_new_operation_stands_in_the_file_of_its_subject_with_our_parts_and_a_summary_to_be_written() {
        ContractUpdate update = updated(document -> {
            ((ObjectNode) document.get("paths")).set("/v2/teams/{id}/heirs", json("""
                    {"get": {"operationId": "listHeirs", "summary": "Theirs", "description": "Theirs", "parameters": [
                      {"name": "id", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}},
                      {"$ref": "#/components/parameters/Page"}],
                     "responses": {"200": {"description": "Theirs", "content": {"application/json": {
                       "schema": {"$ref": "#/components/schemas/TeamMemberPage"}}}}}}}
                    """));
        }, NOTHING_KNOWN);

        assertThat(changed(FILES, update).keySet(), contains("openapi.yaml", "paths/teams.yaml"));
        assertThat(new ContractWriter().write(update.files().get("paths/teams.yaml").get("/v2/teams/{teamId}/heirs")), equalTo("""
                parameters:
                  - $ref: ../parameters.yaml#/TeamId
                get:
                  operationId: listHeirs
                  summary: 'To be written: what listHeirs does'
                  parameters:
                    - $ref: ../parameters.yaml#/Page
                  responses:
                    '200':
                      description: OK
                      content:
                        application/json:
                          schema:
                            $ref: ../schemas/teams.yaml#/TeamMemberPage
                    4XX:
                      $ref: ../responses.yaml#/Error
                    5XX:
                      $ref: ../responses.yaml#/Error
                """));
    }

    @Test
    void an_operation_that_is_like_none_of_ours_gets_a_file() {
        ContractUpdate update = updated(document -> ((ObjectNode) document.get("paths")).set("/v2/dataApps",
                json("{\"post\": {\"responses\": {\"200\": {\"description\": \"Theirs\"}}}}")), NOTHING_KNOWN);

        assertThat(names(update.files().get("paths/data-apps.yaml")), contains("/v2/dataApps"));
        assertThat(update.files().get("paths/data-apps.yaml").at("/~1v2~1dataApps/post/operationId").asText(), equalTo("postV2DataApps"));
    }

    @Test
    void what_only_a_removed_operation_used_goes_with_it() {
        ContractUpdate update = updated(document -> ((ObjectNode) document.at("/paths/~1v2~1teams")).remove("post"), NOTHING_KNOWN);

        assertThat(names(FILES.get("schemas/teams.yaml")).contains("NewTeam"), is(true));
        assertThat(names(update.files().get("schemas/teams.yaml")).contains("NewTeam"), is(false));
        assertThat(update.files().get("paths/teams.yaml").at("/~1v2~1teams/post").isMissingNode(), is(true));
    }

    @Test
    void an_operation_that_moved_keeps_its_words_and_its_place() {
        ContractUpdate update = updated(document -> {
            ObjectNode paths = (ObjectNode) document.get("paths");
            paths.set("/v3/teams/{id}", paths.remove("/v2/teams/{teamId}"));
        }, NOTHING_KNOWN);

        JsonNode before = FILES.get("paths/teams.yaml");
        JsonNode after = update.files().get("paths/teams.yaml");
        assertThat(after.get("/v3/teams/{teamId}"), equalTo(before.get("/v2/teams/{teamId}")));
        assertThat(List.copyOf(names(after)).indexOf("/v3/teams/{teamId}"), equalTo(List.copyOf(names(before)).indexOf("/v2/teams/{teamId}")));
    }

    @Test
    void what_we_know_better_stays_and_what_changed_beside_it_does_not() {
        Consumer<ObjectNode> edits = document -> {
            ObjectNode properties = (ObjectNode) document.at("/components/schemas/Team/allOf/0/properties");
            properties.remove("isArchived");
            properties.putObject("colour").put("type", "string");
        };

        ContractUpdate update = updated(edits, change -> change.field().endsWith("isArchived"));

        JsonNode properties = update.files().get("schemas/teams.yaml").at("/Team/allOf/0/properties");
        assertThat(names(properties), contains("teamId", "name", "description", "visibility", "isArchived", "colour"));
        assertThat(update.kept(), not(empty()));
        assertThat(update.left(), empty());
    }

    @Test
    void what_is_below_a_status_that_stays_ours_is_taken_over() {
        ContractUpdate update = updated(document -> {
            ObjectNode answers = (ObjectNode) document.at("/paths/~1v2~1teams~1{teamId}~1members/get/responses");
            answers.set("203", answers.remove("200"));
            ((ObjectNode) document.at("/components/schemas/TeamMember/properties")).putObject("since").put("type", "string");
        }, change -> change.rule() == Rule.RESPONSE_SUCCESS_CHANGED);

        assertThat(names(FILES.get("schemas/teams.yaml")), equalTo(names(update.files().get("schemas/teams.yaml"))));
        assertThat(update.files().get("schemas/teams.yaml").at("/TeamMember/properties/since/type").asText(), equalTo("string"));
        assertThat(update.left(), empty());
    }

    @Test
    void what_we_know_better_is_not_replaced_with_what_holds_it() {
        ContractUpdate update = updated(document -> ((ObjectNode) document.at("/components/schemas/Team/allOf/0/properties"))
                .putObject("visibility").put("type", "integer"), change -> change.rule() == Rule.RESPONSE_NULL_FORBIDDEN);

        assertThat(changed(FILES, update), anEmptyMap());
        assertThat(update.left().stream().map(Change::rule).distinct().toList(), contains(Rule.RESPONSE_TYPE_CHANGED));
    }

    @Test
    void an_answer_keeps_its_form_where_the_new_one_is_known_to_be_wrong() {
        ContractUpdate update = updated(document -> {
            ObjectNode content = (ObjectNode) document.at("/paths/~1v2~1teams/get/responses/200/content");
            content.set("text/html", content.remove("application/json"));
        }, change -> change.rule() == Rule.RESPONSE_MEDIA_TYPE_ADDED);

        assertThat(changed(FILES, update), anEmptyMap());
        assertThat(update.left().stream().map(Change::rule).toList(), contains(Rule.RESPONSE_MEDIA_TYPE_REMOVED));
    }

    @Test
    void what_our_files_cannot_say_is_left_to_somebody() {
        ContractUpdate update = updated(document -> document.withObject("/paths/~1v2~1teams/get/responses/404")
                .put("description", "Not found").withObject("/content/application~1json/schema").put("type", "string"), NOTHING_KNOWN);

        assertThat(update.left().stream().map(each -> each.rule().id() + " " + each.operationId()).toList(),
                contains("response-type-changed listTeams"));
        assertThat(changed(FILES, update), anEmptyMap());
    }

    private ContractUpdate updated(Consumer<ObjectNode> edit, Predicate<Change> known) {
        ObjectNode document = DocumentBundle.of(copies(FILES));
        edit.accept(document);
        return ContractUpdate.of(FILES, DocumentRewriting.document("published.json", document), known);
    }

    /** Some subjects of the contract, with what they refer to. */
    private static Map<String, JsonNode> slice(String... subjects) {
        Map<String, JsonNode> trees = ContractFiles.trees();
        ObjectNode paths = (ObjectNode) trees.get(ContractFiles.ROOT).get("paths");
        trees.keySet().removeIf(file -> file.startsWith("paths/") && !List.of(subjects).contains(file.replaceAll("paths/|\\.yaml", "")));
        List.copyOf(paths.properties()).stream()
                .filter(path -> !trees.containsKey(path.getValue().get("$ref").asText().replaceFirst("#.*", "")))
                .forEach(path -> paths.remove(path.getKey()));
        return PartNameResolver.of(ContractFileTree.of(trees), new DraftSchemas(null)).files().written();
    }

    private static Map<String, JsonNode> copies(Map<String, JsonNode> trees) {
        Map<String, JsonNode> copies = new TreeMap<>();
        trees.forEach((file, tree) -> copies.put(file, tree.deepCopy()));
        return copies;
    }

    private static Map<String, JsonNode> changed(Map<String, JsonNode> before, ContractUpdate update) {
        Map<String, JsonNode> changed = new TreeMap<>(update.files());
        changed.entrySet().removeIf(each -> each.getValue().toString().equals(String.valueOf(before.get(each.getKey()))));
        before.keySet().stream().filter(file -> !update.files().containsKey(file)).forEach(file -> changed.put(file, before.get(file)));
        return changed;
    }

    private static Map<String, String> texts(Map<String, JsonNode> trees) {
        Map<String, String> texts = new TreeMap<>();
        trees.forEach((file, tree) -> texts.put(file, new ContractWriter().write(tree)));
        return texts;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
