package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import sigma.recipes.sandbox.content.DocumentElement;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;

/**
 * Prepares organizations for operations whose smallest request fails otherwise: each entry prepares the organization, and
 * returns the fields of the body, or of the query if there is no body, that are optional in the contract but required by the
 * operation. The seed is sufficient for all others.
 */
final class SweepSetup {

    private static final Map<String, Function<Caller, ObjectNode>> BY_OPERATION = Map.ofEntries(
            entry("postToken", caller -> Json.object().put("client_id", caller.organization.credentials().clientId())
                    .put("client_secret", caller.organization.credentials().clientSecret())),
            entry("lookupConnection", caller -> Json.object().set("path", Json.NODES.arrayNode().add("HARBOR"))),
            entry("listGrants", caller -> Json.object().put("userId", caller.me())),
            entry("downloadQuery", SweepSetup::finishedExport),
            entry("deleteWorkbookGrant", SweepSetup::workbookGrant),
            entry("createDatasetGrant", SweepSetup::ownDataset),
            entry("deleteDatasetGrant", SweepSetup::ownDataset),
            entry("postWorkbookSchedule", caller -> WorkbookSchedulesTest.schedule()),
            entry("createWorkbookSpec", caller -> SpecsTest.workbook(caller, "Drafts")),
            entry("updateWorkbookSpec", caller -> SpecsTest.content(SpecsTest.workbook(caller, "Drafts"))),
            entry("createDataModelSpec", caller -> SpecsTest.dataModel(caller, "Drafts")),
            entry("updateDataModelSpec", caller -> SpecsTest.dataModel(caller, "Drafts")),
            entry("v3alpha_getConnection", SweepSetup::alphaConnection),
            entry("v3alpha_patchConnection", SweepSetup::alphaConnection));

    private SweepSetup() {
    }

    static ObjectNode prepare(String operationId, Caller caller) {
        return BY_OPERATION.getOrDefault(operationId, any -> Json.object()).apply(caller);
    }

    /** Returns the operations that have an entry. */
    static Set<String> operations() {
        return BY_OPERATION.keySet();
    }

    private static ObjectNode finishedExport(Caller caller) {
        Entity workbook = caller.inode("Weekly Numbers");
        DocumentElement element = ExportsTest.element(caller, workbook, "Orders by week");
        caller.send("POST", "/v2/workbooks/" + workbook.id() + "/export",
                "{\"elementId\":\"" + element.id() + "\",\"format\":{\"type\":\"csv\"}}");
        caller.organization.advance(Duration.ofSeconds(10));
        return Json.object();
    }

    private static ObjectNode ownDataset(Caller caller) {
        caller.arrange(state -> state.of(Kinds.INODE).change(caller.inode("Dealers until 2025"),
                fields -> fields.put("ownerId", caller.me())));
        return Json.object();
    }

    private static ObjectNode workbookGrant(Caller caller) {
        caller.grant("/v2/workbooks/" + caller.inode("Weekly Numbers").id(), "memberId", caller.me(), "view");
        return Json.object();
    }

    private static ObjectNode alphaConnection(Caller caller) {
        caller.send("POST", "/v3alpha/connections", AlphaConnectionsTest.WITH_TOKEN);
        return Json.object();
    }

    private static Map.Entry<String, Function<Caller, ObjectNode>> entry(String operationId, Function<Caller, ObjectNode> setup) {
        return Map.entry(operationId, setup);
    }
}
