package sigma.recipes.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.connection.ConnectionPathId;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.client.model.LenientRow;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.workbook.WorkbookId;

/**
 * The lists that cleanup reads. No field of a row is required; together with {@link SigmaClient#lenient()}, everything that
 * the API still lists is found, even in responses that violate the contract.
 */
public final class LenientLists {

    private final ApiExecutor api;

    LenientLists(ApiExecutor api) {
        this.api = api;
    }

    /** Returns all members, active or not (listMembers). */
    public Stream<LenientRow> members() {
        return rows(everybody()).map(LenientRow::ofMember);
    }

    /** Returns the members at {@code address}, ignoring case, active or not (listMembers). */
    public Stream<LenientRow> membersAt(String address) {
        return rows(everybody().with("email", address)).map(LenientRow::ofMember)
                .filter(member -> member.name().equalsIgnoreCase(address));
    }

    /** Returns all teams (listTeams). */
    public Stream<LenientRow> teams() {
        return rows(call("listTeams")).map(row -> LenientRow.of(row, "teamId", "name"));
    }

    /** Returns all workspaces that the caller may see (listWorkspaces). */
    public Stream<LenientRow> workspaces() {
        return rows(call("listWorkspaces")).map(row -> LenientRow.of(row, "workspaceId", "name"));
    }

    /** Returns all connections that the caller may see (listConnections). */
    public Stream<LenientRow> connections() {
        return rows(call("listConnections")).map(row -> LenientRow.of(row, "connectionId", "name"));
    }

    /** Returns all workbooks of the organization that are not archived; Admin only (listWorkbooks). */
    public Stream<LenientRow> everyonesWorkbooks() {
        return workbooks(call("listWorkbooks").with("skipPermissionCheck", "true"));
    }

    /** Returns the workbooks that the caller may open, and that are not archived (listWorkbooks). */
    public Stream<LenientRow> workbooks() {
        return workbooks(call("listWorkbooks"));
    }

    /** Returns the data models that the caller may open, and that are not archived (listDataModels). */
    public Stream<LenientRow> dataModels() {
        return rows(call("listDataModels").with("excludeTags", "true")).map(row -> LenientRow.of(row, "dataModelId", "name"));
    }

    /** Returns the reports that the caller may open, and that are not archived (listReports). */
    public Stream<LenientRow> reports() {
        return rows(call("listReports").with("excludeTags", "true")).map(row -> LenientRow.of(row, "reportId", "name"));
    }

    /** Returns all folders that the caller may open, and that are not archived (filesList). */
    public Stream<LenientRow> folders() {
        return rows(call("filesList").with("typeFilters", "folder")).map(row -> LenientRow.of(row, "id", "name"));
    }

    /** Returns all version tags (listVersionTag). */
    public Stream<LenientRow> tags() {
        return rows(call("listVersionTag")).map(row -> LenientRow.of(row, "versionTagId", "name"));
    }

    /** Returns all user attributes (listUserAttributes). */
    public Stream<LenientRow> attributes() {
        return rows(call("listUserAttributes")).map(row -> LenientRow.of(row, "userAttributeId", "name"));
    }

    /** Returns the account types, built-in and custom (listAccountTypes). */
    public Stream<LenientRow> accountTypes() {
        return new Paging(api).all(call("listAccountTypes"), Paging.Style.PAGE_TOKEN, JsonNode.class)
                .map(row -> LenientRow.of(row, "accountTypeId", "accountTypeName"));
    }

    private Stream<LenientRow> workbooks(ApiCall list) {
        return rows(list.with("excludeTags", "true")).map(row -> LenientRow.of(row, "workbookId", "name"));
    }

    /** Returns the scheduled exports of a workbook (v2_1_listWorkbookSchedules). */
    public Stream<LenientRow> schedules(WorkbookId workbook) {
        return rows(call("v2_1_listWorkbookSchedules").in("workbookId", workbook.value()))
                .map(row -> LenientRow.of(row, "scheduledNotificationId", row.path("configV2").path("title")));
    }

    /** Returns the grants on a connection (listConnectionGrants). */
    public Stream<LenientRow> grants(ConnectionId connection) {
        return rows(call("listConnectionGrants").in("connectionId", connection.value())).map(LenientRow::ofGrant);
    }

    /** Returns the grants on a database, schema or table (listConnectionPathGrants). */
    public Stream<LenientRow> grants(ConnectionPathId path) {
        return rows(call("listConnectionPathGrants").in("connectionPathId", path.value())).map(LenientRow::ofGrant);
    }

    private Stream<JsonNode> rows(ApiCall list) {
        return new Paging(api).all(Paging.Style.PAGE.largest(list), Paging.Style.PAGE, JsonNode.class);
    }

    private ApiCall everybody() {
        return call("listMembers").with("includeArchived", "true").with("includeInactive", "true");
    }

    private ApiCall call(String operationId) {
        return ApiCall.of(api.operation(operationId));
    }
}
