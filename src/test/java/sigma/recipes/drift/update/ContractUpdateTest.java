package sigma.recipes.drift.update;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.contract.source.ContractFiles;
import sigma.recipes.contract.source.ContractWriter;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.compare.Comparison;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.fixture.DocumentBundle;
import sigma.recipes.drift.fixture.DocumentEdit;
import sigma.recipes.drift.fixture.DocumentRewriting;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.update.files.ContractFileTree;
import sigma.recipes.drift.update.files.PartReferences;
import sigma.recipes.fixture.Proof;

/**
 * Tests the update of the contract to a published document. The accepted document is the contract as one document, and the
 * published one is the same document, rewritten and edited.
 */
@Tag(Proof.ONLY)
class ContractUpdateTest {

    private static final String TEAM_FIELDS = "/components/schemas/Team/allOf/0/properties";
    private static final String TEAMS = "schemas/teams.yaml";

    private static final Map<String, JsonNode> FILES = slice("teams", "files", "templates");

    @Test
    void equivalent_document_with_all_rewritings_changes_no_file() {
        Map<String, JsonNode> whole = ContractFiles.trees();
        ObjectNode document = DocumentBundle.ofContract();
        for (DocumentRewriting rewriting : DocumentRewriting.values()) {
            document = rewriting.of(document);
        }

        ContractUpdate update = ContractUpdate.of(whole, Document.ofContract(), DocumentRewriting.document("published.json", document), true);

        assertThat(update.isOpen(), is(false));
        assertThat(changed(whole, update), anEmptyMap());
    }

    @ParameterizedTest
    @EnumSource
    void equivalent_document_changes_no_file(DocumentRewriting rewriting) {
        ContractUpdate update = updated(document -> document.setAll(rewriting.of(document)), true);

        assertThat(update.applied(), empty());
        assertThat(changed(FILES, update), anEmptyMap());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPERATION_ID_CHANGED")
    void each_edit_is_applied_without_manual_changes(DocumentEdit edit) {
        ObjectNode document = DocumentBundle.of(copies(FILES));
        edit.of(document, new Random(edit.ordinal()));
        Document published = DocumentRewriting.document("published.json", document);

        ContractUpdate update = ContractUpdate.of(FILES, accepted(), published, true);

        assertThat(update.byHand(), empty());
        assertThat(differences(update, published), empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void many_edits_of_a_rewritten_document_are_applied_and_compile(int seed) {
        ObjectNode document = DocumentBundle.of(copies(FILES));
        Random random = new Random(seed);
        random.ints(15, 0, DocumentEdit.values().length).distinct().forEach(i -> DocumentEdit.values()[i].of(document, random));
        Document published = DocumentRewriting.document("published.json", DocumentRewriting.PARTS_EXTRACTED.of(DocumentRewriting.WRITTEN_AS_3_0.of(document)));

        ContractUpdate update = ContractUpdate.of(FILES, accepted(), published, true);

        assertThat(update.applied(), not(empty()));
        assertThat(differences(update, published), equalTo(texts(update.byHand().stream().flatMap(each -> each.cause().changes().stream()).toList())));
        ContractFiles.requireUsable(written(update.files()));
    }

    @Test
    void changed_field_of_a_shared_schema_is_changed_once() {
        ContractUpdate update = updated(document -> document.withObject("/components/schemas/Audit/properties/revisedAt").put("type", "string"), false);

        assertThat(changed(FILES, update).keySet(), contains("schemas/common.yaml"));
        assertThat(update.files().get("schemas/common.yaml").at("/Audit/properties/revisedAt/type").asText(), equalTo("string"));
        assertThat(update.applied(), hasSize(1));
        assertThat(update.applied().get(0).operations().size(), greaterThan(2));
    }

    @Test
    void field_changed_equally_in_both_needs_no_update() {
        ObjectNode older = DocumentBundle.of(copies(FILES));
        ((ObjectNode) older.at(TEAM_FIELDS)).remove("isArchived");

        ContractUpdate update = ContractUpdate.of(FILES, DocumentRewriting.document("accepted.json", older), accepted(), false);

        assertThat(changed(FILES, update), anEmptyMap());
        assertThat(update.isOpen(), is(false));
        assertThat(update.assessment().merged(), greaterThan(0));
    }

    @Test
    void additions_of_the_contract_are_kept() {
        ObjectNode older = DocumentBundle.of(copies(FILES));
        ((ObjectNode) older.at(TEAM_FIELDS)).remove("isArchived");
        ObjectNode newer = older.deepCopy();
        ((ObjectNode) newer.at(TEAM_FIELDS)).putObject("colour").put("type", "string");

        ContractUpdate update = ContractUpdate.of(FILES, DocumentRewriting.document("accepted.json", older),
                DocumentRewriting.document("published.json", newer), true);

        assertThat(names(update.files().get(TEAMS).at("/Team/allOf/0/properties")),
                contains("teamId", "name", "description", "visibility", "isArchived", "colour"));
        assertThat(update.isOpen(), is(false));
        assertThat(update.assessment().kept(), greaterThan(0));
    }

    @Test
    void conflict_leaves_the_contract_unchanged_and_lists_three_values() {
        ObjectNode older = DocumentBundle.of(copies(FILES));
        ((ObjectNode) older.at(TEAM_FIELDS)).putObject("isArchived").put("type", "integer");
        ObjectNode newer = older.deepCopy();
        ((ObjectNode) newer.at(TEAM_FIELDS)).putObject("isArchived").put("type", "string");

        ContractUpdate update = ContractUpdate.of(FILES, DocumentRewriting.document("accepted.json", older),
                DocumentRewriting.document("published.json", newer), true);

        assertThat(changed(FILES, update), anEmptyMap());
        assertThat(update.applied(), empty());
        assertThat(update.assessment().conflicts().stream().map(each -> each.change().before() + ", " + each.accepted() + ", " + each.change().after())
                .distinct().toList(), contains("boolean, integer, string"));
        assertThat(update.isOpen(), is(true));
    }

    @Test
    void removals_are_applied_on_request_only() {
        Consumer<ObjectNode> removed = document -> ((ObjectNode) document.at(TEAM_FIELDS)).remove("isArchived");

        ContractUpdate proposed = updated(removed, false);
        ContractUpdate done = updated(removed, true);

        assertThat(changed(FILES, proposed), anEmptyMap());
        assertThat(operations(proposed.removals()), hasItem("getTeam"));
        assertThat(names(done.files().get(TEAMS).at("/Team/allOf/0/properties")), contains("teamId", "name", "description", "visibility"));
        assertThat(done.removals(), empty());
    }

    @Test
    void schemas_used_only_by_a_removed_operation_are_removed() {
        ContractUpdate update = updated(document -> ((ObjectNode) document.at("/paths/~1v2~1teams")).remove("post"), true);

        assertThat(names(FILES.get(TEAMS)), hasItem("NewTeam"));
        assertThat(names(update.files().get(TEAMS)), not(hasItem("NewTeam")));
        assertThat(update.files().get("paths/teams.yaml").at("/~1v2~1teams/post").isMissingNode(), is(true));
    }

    @Test
    void field_added_for_one_user_of_a_shared_schema_is_written_next_to_the_reference() {
        ContractUpdate update = updated(document -> {
            ObjectNode own = document.at("/components/schemas/Team").deepCopy();
            ((ObjectNode) own.at("/allOf/0/properties")).putObject("colour").put("type", "string");
            ((ObjectNode) document.at("/paths/~1v2~1teams~1{teamId}/patch/responses/200/content/application~1json")).set("schema", own);
        }, false);

        assertThat(changed(FILES, update).keySet(), contains("paths/teams.yaml"));
        assertThat(new ContractWriter().write(update.files().get("paths/teams.yaml").at("/~1v2~1teams~1{teamId}/patch/responses/200/content/application~1json/schema")),
                equalTo("""
                allOf:
                  - $ref: ../schemas/teams.yaml#/Team
                  - type: object
                    properties:
                      colour:
                        type: string
                """));
    }

    @Test
    void type_changed_for_one_user_of_a_shared_schema_is_a_manual_change() {
        ContractUpdate update = updated(document -> {
            ObjectNode own = document.at("/components/schemas/Team").deepCopy();
            ((ObjectNode) own.at("/allOf/0/properties/isArchived")).put("type", "string");
            ((ObjectNode) document.at("/paths/~1v2~1teams~1{teamId}/patch/responses/200/content/application~1json")).set("schema", own);
        }, false);

        assertThat(changed(FILES, update), anEmptyMap());
        assertThat(update.byHand().stream().map(each -> each.cause().operations() + " " + each.reason()).toList(),
                contains("[updateTeam] the contract would say something else of listTeams, createTeam, getTeam, v2_1_listTeams"));
    }

    @Test
    void new_variant_and_value_are_added_to_the_shared_schema() {
        ContractUpdate update = updated(document -> {
            ObjectNode variant = document.withObject("/components/schemas/NewFile").withArray("/oneOf").addObject().put("type", "object");
            variant.withObject("/properties/type").put("type", "string").putArray("enum").add("notebook");
            variant.putArray("required").add("type");
            ((ArrayNode) document.at("/components/schemas/FileType/enum")).add("notebook");
        }, false);

        assertThat(update.byHand(), empty());
        assertThat(update.files().get("schemas/files.yaml").at("/NewFile/oneOf").size(), is(FILES.get("schemas/files.yaml").at("/NewFile/oneOf").size() + 1));
        assertThat(update.files().get("schemas/files.yaml").at("/FileType/enum").toString(), containsString("notebook"));
    }

    @Test
    void notes_and_marks_are_kept_next_to_a_changed_value() {
        ContractUpdate update = updated(document -> ((ObjectNode) document.at("/components/parameters/Limit/schema")).put("maximum", 500), false);

        JsonNode before = FILES.get("parameters.yaml").at("/Limit/schema");
        JsonNode after = update.files().get("parameters.yaml").at("/Limit/schema");
        assertThat(after.get("maximum").asInt(), is(500));
        assertThat(((ObjectNode) after.deepCopy()).without("maximum"), equalTo(((ObjectNode) before.deepCopy()).without("maximum")));
    }

    @Test
    void new_operation_joins_its_siblings_with_shared_schemas_and_a_placeholder_summary() {
        ContractUpdate update = updated(document -> ((ObjectNode) document.get("paths")).set("/v2/teams/{id}/rooms", json("""
                    {"get": {"operationId": "listRooms", "summary": "Theirs", "description": "Theirs", "parameters": [
                      {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                      {"$ref": "#/components/parameters/Page"}],
                     "responses": {"200": {"description": "Theirs", "content": {"application/json": {
                       "schema": {"$ref": "#/components/schemas/TeamMemberPage"}}}}}}}
                    """)), false);

        assertThat(changed(FILES, update).keySet(), contains("openapi.yaml", "paths/teams.yaml"));
        assertThat(new ContractWriter().write(update.files().get("paths/teams.yaml").get("/v2/teams/{teamId}/rooms")), equalTo("""
                parameters:
                  - $ref: ../parameters.yaml#/TeamId
                get:
                  operationId: listRooms
                  summary: 'To be written: what listRooms does'
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
    void new_operation_with_a_new_object_gets_a_schema_in_the_file_of_its_siblings() {
        ContractUpdate update = updated(document -> ((ObjectNode) document.get("paths")).set("/v2/teams/{teamId}/badge", json("""
                    {"get": {"operationId": "getBadge", "parameters": [
                      {"name": "teamId", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}}],
                     "responses": {"200": {"description": "Theirs", "content": {"application/json": {
                       "schema": {"type": "object", "required": ["shape"], "properties": {"shape": {"type": "string"}}}}}}}}}
                    """)), false);

        assertThat(changed(FILES, update).keySet(), contains("openapi.yaml", "paths/teams.yaml", TEAMS));
        assertThat(update.files().get(TEAMS).get("GetBadgeResponse"), equalTo(json("""
                {"type": "object", "required": ["shape"], "properties": {"shape": {"type": "string"}}}
                """)));
    }

    @Test
    void operation_without_siblings_joins_those_with_its_tag() {
        ObjectNode older = DocumentBundle.of(copies(FILES));
        older.withArray("/paths/~1v2~1templates/get/tags").add("Patterns");
        ObjectNode newer = older.deepCopy();
        ((ObjectNode) newer.get("paths")).set("/v2/patterns",
                json("{\"post\": {\"operationId\": \"addPattern\", \"tags\": [\"Patterns\"], \"responses\": {\"200\": {\"description\": \"Theirs\"}}}}"));

        ContractUpdate update = ContractUpdate.of(FILES, DocumentRewriting.document("accepted.json", older),
                DocumentRewriting.document("published.json", newer), false);

        assertThat(names(update.files().get("paths/templates.yaml")), hasItem("/v2/patterns"));
    }

    @Test
    void operation_of_a_new_subject_gets_a_new_file() {
        ContractUpdate update = updated(document -> ((ObjectNode) document.get("paths")).set("/v2/dataApps",
                json("{\"post\": {\"responses\": {\"200\": {\"description\": \"Theirs\"}}}}")), false);

        assertThat(names(update.files().get("paths/data-apps.yaml")), contains("/v2/dataApps"));
        assertThat(update.files().get("paths/data-apps.yaml").at("/~1v2~1dataApps/post/operationId").asText(), equalTo("postV2DataApps"));
    }

    @Test
    void edit_that_makes_the_contract_unloadable_is_skipped() {
        ContractUpdate update = updated(document -> {
            ((ObjectNode) document.get("paths")).set("/v2/dataApps",
                    json("{\"post\": {\"operationId\": \"no name\", \"responses\": {\"200\": {\"description\": \"Theirs\"}}}}"));
            ((ObjectNode) document.at(TEAM_FIELDS)).putObject("colour").put("type", "string");
        }, false);

        assertThat(changed(FILES, update).keySet(), contains(TEAMS));
        assertThat(update.byHand().stream().map(ContractUpdate.ByHand::reason).toList(), contains(startsWith(
                "the contract could not be loaded afterwards: paths/data-apps.yaml, /v2/dataApps > post: expected an operationId of letters")));
    }

    @Test
    void renamed_operation_id_is_a_manual_change_and_other_changes_are_applied() {
        ContractUpdate update = updated(document -> {
            ((ObjectNode) document.at("/paths/~1v2~1teams/post")).put("operationId", "addTeam");
            ((ObjectNode) document.at("/paths/~1v2~1teams/get")).remove("operationId");
            ((ObjectNode) document.at(TEAM_FIELDS)).putObject("colour").put("type", "string");
        }, true);

        assertThat(changed(FILES, update).keySet(), contains(TEAMS));
        assertThat(update.applied().stream().map(cause -> cause.rule().id()).toList(), contains("response-field-added"));
        assertThat(update.byHand().stream().map(each -> each.cause().operations() + " " + each.reason()).toList(), containsInAnyOrder(startsWith(
                "[listTeams] the document has no id for it, and the contract needs one"),
                startsWith("[createTeam] client, steps and features/usage.json name the operation by its id. Keep the id")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void second_media_type_with_the_same_schema_refers_to_the_schema_of_the_first(boolean changed) {
        ContractUpdate update = updated(document -> {
            if (changed) {
                ((ObjectNode) document.at("/components/schemas/NewTeam/properties")).putObject("colour").put("type", "string");
                ((ObjectNode) document.at("/components/schemas/NewTeam/properties/description")).put("maxLength", 200);
            }
            ObjectNode body = (ObjectNode) document.at("/paths/~1v2~1teams/post/requestBody/content");
            body.putObject("application/x-www-form-urlencoded").putObject("schema").put("$ref", "#/components/schemas/NewTeam");
            ObjectNode response = (ObjectNode) document.at("/paths/~1v2~1teams/post/responses/200/content");
            response.set("application/xml", response.get("application/json").deepCopy());
        }, true);

        JsonNode operation = update.files().get("paths/teams.yaml").at("/~1v2~1teams/post");
        assertThat(operation.at("/requestBody/content/application~1x-www-form-urlencoded/schema/$ref").asText(), equalTo("../schemas/teams.yaml#/NewTeam"));
        assertThat(operation.at("/responses/200/content/application~1xml"), equalTo(operation.at("/responses/200/content/application~1json")));
        assertThat(names(update.files().get(TEAMS)), equalTo(names(FILES.get(TEAMS))));
        assertThat(update.byHand(), empty());
    }

    @Test
    void unsupported_change_is_a_manual_change() {
        ContractUpdate update = updated(document -> document.withObject("/paths/~1v2~1teams/get/responses/404")
                .put("description", "Not found").withObject("/content/application~1json/schema").put("type", "string"), true);

        assertThat(update.byHand().stream().map(each -> each.cause().rule().id() + " " + each.cause().operations()).toList(),
                contains("response-type-changed [listTeams]"));
        assertThat(changed(FILES, update), anEmptyMap());
    }

    @Test
    void unsupported_change_of_a_part_is_a_manual_change_and_its_other_changes_are_applied() {
        ObjectNode document = DocumentBundle.of(copies(FILES));
        ObjectNode part = (ObjectNode) document.at("/components/schemas/NewTeam");
        part.putObject("dependentRequired").putArray("name").add("description");
        part.putObject("patternProperties").putObject("^x-").put("type", "string");
        ObjectNode fields = (ObjectNode) part.get("properties");
        ((ObjectNode) fields.get("description")).put("maxLength", 200);
        fields.putObject("tags").put("type", "array").putObject("items").put("type", "string");
        Document published = DocumentRewriting.document("published.json", document);

        ContractUpdate update = ContractUpdate.of(FILES, accepted(), published, true);

        assertThat(update.byHand().stream().map(each -> each.cause().rule().id()).toList(),
                containsInAnyOrder("request-limit-tightened", "request-type-narrowed"));
        assertThat(differences(update, published), equalTo(texts(update.byHand().stream().flatMap(each -> each.cause().changes().stream()).toList())));
        assertThat(changed(FILES, update).keySet(), equalTo(Set.of(TEAMS)));
    }

    private static ContractUpdate updated(Consumer<ObjectNode> edit, boolean remove) {
        ObjectNode document = DocumentBundle.of(copies(FILES));
        edit.accept(document);
        return ContractUpdate.of(FILES, accepted(), DocumentRewriting.document("published.json", document), remove);
    }

    private static Document accepted() {
        return DocumentRewriting.document("accepted.json", DocumentBundle.of(copies(FILES)));
    }

    private static List<String> differences(ContractUpdate update, Document published) {
        return texts(Comparison.ofContract(ComparedApi.of(ContractFileTree.of(update.files()).document()), ComparedApi.of(published)).changes());
    }

    private static List<String> texts(List<Change> changes) {
        return changes.stream().map(change -> String.join(" ", change.rule().id(), change.operation(), change.place().text(), change.field(),
                change.before(), change.after())).distinct().sorted().toList();
    }

    private static List<String> operations(List<Cause> causes) {
        return causes.stream().flatMap(cause -> cause.operations().stream()).distinct().toList();
    }

    /** Returns some subjects of the contract, with the parts that they refer to. */
    private static Map<String, JsonNode> slice(String... subjects) {
        Map<String, JsonNode> trees = ContractFiles.trees();
        ObjectNode paths = (ObjectNode) trees.get(ContractFiles.ROOT).get("paths");
        trees.keySet().removeIf(file -> file.startsWith("paths/") && !List.of(subjects).contains(file.replaceAll("paths/|\\.yaml", "")));
        List.copyOf(paths.properties()).stream()
                .filter(path -> !trees.containsKey(path.getValue().get("$ref").asText().replaceFirst("#.*", "")))
                .forEach(path -> paths.remove(path.getKey()));
        ContractFileTree whole = ContractFileTree.of(ContractFiles.trees());
        ContractFileTree some = ContractFileTree.of(trees);
        PartReferences.removeUnused(whole, some);
        return some.written();
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

    private static Map<String, String> written(Map<String, JsonNode> trees) {
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
