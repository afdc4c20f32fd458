package sigma.recipes.runbook.undo;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.Reversal;

class ReversalsTest {

    private static final Contract CONTRACT = Contract.load();
    private static final Reversals REVERSALS = new Reversals(CONTRACT);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNKNOWN = "undo does not know how to revert it";

    @Test
    void every_write_of_a_recipe_has_a_reversal_or_a_reason() throws IOException {
        Set<String> without = new TreeSet<>();
        for (String operation : writesOfRecipes()) {
            boolean grants = CONTRACT.operation(operation).orElseThrow().path().endsWith("/grants");
            JsonNode sent = JSON.readTree(grants ? "{\"grants\": []}" : "{}");
            RunState.Write write = new RunState.Write(operation, Map.of(), sent, JSON.createObjectNode(), MissingNode.getInstance());
            REVERSALS.of(write).stream().filter(reversal -> reversal.obstacle().filter(UNKNOWN::equals).isPresent())
                    .forEach(reversal -> without.add(operation));
        }
        assertThat("add a reversal, or a reason to Reversals", without, empty());
    }

    @Test
    void created_documents_are_archived_as_files() {
        assertThat(CONTRACT.operations().stream().filter(Reversals::createsFile).map(Operation::id).toList(), containsInAnyOrder(
                "filesCreate", "createWorkbook", "createWorkbookSpec", "copyWorkbook", "copyTaggedWorkbook", "saveWorkbookFromTemplate",
                "createDataModelSpec", "migrateDatasetToDataModel", "createReport", "copyReport", "copyTaggedReport"));
    }

    @Test
    void write_without_a_reversal_or_a_reason_is_reported() {
        RunState.Write write = new RunState.Write("swapDataModelSources", Map.of("dataModelId", "w"), JSON.createObjectNode(), MissingNode.getInstance(),
                MissingNode.getInstance());

        assertThat(REVERSALS.of(write).stream().map(reversal -> reversal.words() + ": " + reversal.obstacle().orElse("")).toList(),
                contains(CONTRACT.operation("swapDataModelSources").orElseThrow().summary() + " (w): " + UNKNOWN));
    }

    @Test
    void deleted_account_type_is_named() throws JsonProcessingException {
        RunState.Write write = new RunState.Write("deleteAccountType", Map.of("accountTypeId", "a"), MissingNode.getInstance(),
                JSON.readTree("{\"accountTypeId\": \"a\", \"accountTypeName\": \"Auditor\"}"), MissingNode.getInstance());

        assertThat(REVERSALS.of(write).get(0).words(), equalTo(CONTRACT.operation("deleteAccountType").orElseThrow().summary() + " (\"Auditor\")"));
    }

    @Test
    void fields_that_are_changed_with_a_deactivation_are_set_back_too() throws JsonProcessingException {
        RunState.Write write = new RunState.Write("updateMember", Map.of("memberId", "m"), JSON.readTree("""
                {"isArchived": true, "newOwnerId": "n", "memberType": "View"}"""), JSON.readTree("""
                {"memberId": "m", "email": "ana@example.com", "memberType": "Build", "handedOverTo": "n", "handedOverObjects":
                 [{"kind": "data-model", "id": "d", "name": "Orders", "parentId": "f"}, {"kind": "scheduled export", "id": "s", "name": "Mondays"}]}"""),
                MissingNode.getInstance());

        assertThat(REVERSALS.of(write).stream().map(Reversal::words).toList(), contains("Bring back \"ana@example.com\"",
                "Give the data model \"Orders\" back to \"ana@example.com\"", "Set back \"ana@example.com\": memberType from \"View\" to \"Build\""));
    }

    @Test
    void a_deleted_workspace_stays_deleted_and_another_file_is_restored() throws JsonProcessingException {
        for (String type : List.of("workspace", "workbook")) {
            RunState.Write write = new RunState.Write("filesDelete", Map.of("inodeId", "i"), MissingNode.getInstance(),
                    JSON.readTree("{\"name\": \"Numbers\", \"type\": \"" + type + "\"}"), MissingNode.getInstance());

            assertThat(type, REVERSALS.of(write).get(0).obstacle().isPresent(), equalTo(type.equals("workspace")));
        }
    }

    @Test
    void parts_of_a_scheduled_export_that_no_change_can_set_are_named() throws JsonProcessingException {
        JsonNode before = JSON.readTree("""
                {"scheduledNotificationId": "s", "configV2": {"title": "Numbers", "notificationAttachments": [
                 {"formatOptions": {"type": "PDF", "scaleFactor": 0.8}, "workbookExportSource": {"type": "all"}}]}}""");
        JsonNode sent = JSON.readTree("""
                {"target": [{"email": "ana@example.com"}], "configV2": {"exportAttachments": [
                 {"formatOptions": {"type": "XLSX"}, "workbookExportSource": {"type": "all"}}]}}""");
        List<Reversal> reversals = REVERSALS.of(new RunState.Write("updateWorkbookSchedule", Map.of("workbookId", "w", "scheduleId", "s"), sent, before,
                MissingNode.getInstance()));

        assertThat(reversals.stream().map(reversal -> reversal.remainder().orElse("")).toList(), contains("Part of the scheduled export \"Numbers\": the API does "
                + "not return the recipients of a scheduled export, and no journal in runs/ contains those before the run; a change of a scheduled export can't set scaleFactor 0.8"));
        assertThat(reversals.get(0).obstacle().isPresent(), equalTo(false));
    }

    private static Set<String> writesOfRecipes() throws IOException {
        JsonNode recipes = JSON.readTree(Files.readString(Path.of("features/usage.json"))).path("recipes");
        Set<String> ids = new TreeSet<>();
        recipes.forEach(recipe -> recipe.path("scenarios").forEach(scenario -> scenario.path("acts").fieldNames().forEachRemaining(ids::add)));
        ids.removeIf(id -> CONTRACT.operation(id).orElseThrow().reads());
        return ids;
    }
}
