package sigma.recipes.client.guard;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;

/** Tests which operations of the contract the special cases of ownership apply to, so that a new one is never forgotten. */
class OwnershipTest {

    private static final Contract CONTRACT = Contract.load();

    @Test
    void every_list_of_grants_is_recognized() {
        assertThat(operations(Ownership::listsGrants), containsInAnyOrder("listGrants", "listWorkspaceGrants", "listConnectionGrants",
                "listConnectionPathGrants", "listDatasetGrants"));
    }

    @Test
    void only_grants_are_written_to_a_given_connection() {
        assertThat(operations(Ownership::grantsOnConnection), containsInAnyOrder("createConnectionGrant", "deleteConnectionGrant",
                "createConnectionPathGrant", "deleteConnectionPathGrant"));
    }

    @Test
    void every_document_as_code_is_recognized() {
        assertThat(operations(Ownership::sendsDocumentAsCode), containsInAnyOrder("createWorkbookSpec", "updateWorkbookSpec",
                "createDataModelSpec", "updateDataModelSpec"));
    }

    @Test
    void every_write_that_names_parts_of_the_workbook_in_its_path_is_listed() throws IOException {
        Set<String> unlisted = new TreeSet<>();
        sentByRecipes().forEach(write -> write.getValue().valueStream().map(JsonNode::asText).filter(OwnershipTest::namesPart)
                .filter(field -> !Ownership.WITH_PARTS_OF_WORKBOOK.contains(write.getKey())).map(field -> write.getKey() + " sends " + field)
                .forEach(unlisted::add));

        assertThat("add the operation to Ownership.WITH_PARTS_OF_WORKBOOK", unlisted, empty());
    }

    @Test
    void writes_that_name_parts_of_a_workbook_are_found_in_what_recipes_send() throws IOException {
        Set<String> naming = new TreeSet<>();
        sentByRecipes().filter(write -> write.getValue().valueStream().map(JsonNode::asText).anyMatch(OwnershipTest::namesPart))
                .forEach(write -> naming.add(write.getKey()));

        assertThat(naming, hasItems("createWorkbookEmbed", "postWorkbookSchedule", "sendWorkbook"));
    }

    @Test
    void every_listed_write_has_a_workbook_in_its_path() {
        Ownership.WITH_PARTS_OF_WORKBOOK.forEach(id -> assertThat(id, writesBelowWorkbook(CONTRACT.operation(id).orElseThrow()), is(true)));
    }

    /** A recorded field has no numbers of rows. */
    private static boolean namesPart(String field) {
        return Ownership.isPartOfWorkbook(field.replace("[]", "[0]"));
    }

    /** Returns the fields that recipes send with each write below a workbook, by operation. */
    private static Stream<Map.Entry<String, JsonNode>> sentByRecipes() throws IOException {
        JsonNode recipes = new JsonMapper().readTree(Files.readString(Path.of("features/usage.json"))).path("recipes");
        return recipes.valueStream().flatMap(recipe -> recipe.path("scenarios").valueStream())
                .flatMap(scenario -> Stream.of(scenario.path("acts"), scenario.path("prepares"))).flatMap(JsonNode::propertyStream)
                .filter(use -> CONTRACT.operation(use.getKey()).filter(OwnershipTest::writesBelowWorkbook).isPresent())
                .map(use -> Map.entry(use.getKey(), use.getValue().path("sent")));
    }

    private static boolean writesBelowWorkbook(Operation operation) {
        return !operation.reads() && operation.path().startsWith("/v2/workbooks/{workbookId}/");
    }

    private static List<String> operations(Predicate<Operation> wanted) {
        return CONTRACT.operations().stream().filter(wanted).map(Operation::id).toList();
    }
}
