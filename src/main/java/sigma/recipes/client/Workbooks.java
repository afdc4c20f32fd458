package sigma.recipes.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.GrantId;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.workbook.Element;
import sigma.recipes.client.version.TagId;
import sigma.recipes.client.workbook.ListedWorkbook;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.client.workbook.WorkbookAddress;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.client.workbook.WorkbookState;

/** Operations on workbooks. */
public final class Workbooks {

    private final ApiExecutor api;
    private final Paging paging;
    private final Grants grants;

    Workbooks(ApiExecutor api) {
        this.api = api;
        paging = new Paging(api);
        grants = new Grants(api, "WorkbookGrant", "workbookId");
    }

    /** Returns all workbooks that the caller may open, and that are not archived (listWorkbooks). */
    public Stream<Workbook> all() {
        return listed(call("listWorkbooks"));
    }

    /** Returns all workbooks of the organization that are not archived (listWorkbooks); Admin only. */
    public Stream<Workbook> everyones() {
        return listed(call("listWorkbooks").with("skipPermissionCheck", "true"));
    }

    /** Returns the archived workbooks that the caller may open (listWorkbooks). */
    public Stream<Workbook> archived() {
        return listed(call("listWorkbooks").with("isArchived", "true"));
    }

    /** Returns all archived workbooks of the organization (listWorkbooks); Admin only. */
    public Stream<Workbook> everyonesArchived() {
        return listed(call("listWorkbooks").with("isArchived", "true").with("skipPermissionCheck", "true"));
    }

    /**
     * Returns the workbooks of all members, without explorations, page by page (listWorkbooks). Only an Admin may request
     * workbooks that are not shared with the caller.
     *
     * @param state    which workbooks to return
     * @param pageSize the maximum number of workbooks on a page
     */
    public Stream<ListedWorkbook> ofEverybody(WorkbookState state, int pageSize) {
        ApiCall everybody = Paging.Style.PAGE.sized(call("listWorkbooks"), pageSize).with("excludeTags", "true")
                .with("excludeExplorations", "true").with("skipPermissionCheck", "true");
        return Stream.of(false, true).filter(state::includes)
                .map(archived -> archived ? everybody.with("isArchived", "true") : everybody)
                .flatMap(list -> paging.all(list, Paging.Style.PAGE, ListedWorkbook.class));
    }

    /** Returns the workbooks with exactly this name, ignoring case (listWorkbooks, which has no filter for names). */
    public List<Workbook> named(String name) {
        return all().filter(workbook -> workbook.name().equalsIgnoreCase(name)).toList();
    }

    /** Returns a workbook (getWorkbook). */
    public Workbook get(WorkbookId id) {
        return api.read(on("getWorkbook", id), Workbook.class);
    }

    /** Returns the elements of a workbook on all of its pages (listWorkbookElements). */
    public Stream<Element> elements(WorkbookId id) {
        return paging.all(Paging.Style.PAGE.largest(on("listWorkbookElements", id)), Paging.Style.PAGE, Element.class);
    }

    /** Creates an empty workbook, even if another one has that name (createWorkbook). */
    public Workbook create(String name, FileId folder) {
        return api.read(call("createWorkbook").sending(JsonNodeFactory.instance.objectNode()
                .put("folderId", folder.value()).put("name", name)), Workbook.class);
    }

    /** Creates an empty workbook that belongs to another member (createWorkbook); Admin only. */
    public Workbook create(String name, FileId folder, MemberId owner) {
        return api.read(call("createWorkbook").sending(JsonNodeFactory.instance.objectNode()
                .put("folderId", folder.value()).put("name", name).put("ownerId", owner.value())), Workbook.class);
    }

    /**
     * Copies a workbook into a folder, even if another one there has that name; the copy belongs to the caller
     * (copyWorkbook).
     */
    public Workbook copy(WorkbookId id, String name, FileId folder) {
        return api.read(on("copyWorkbook", id).sending(JsonNodeFactory.instance.objectNode()
                .put("destinationFolderId", folder.value()).put("name", name)), Workbook.class);
    }

    /**
     * Copies the version of a workbook that has a version tag into a folder; the copy belongs to the caller (copyTaggedWorkbook).
     */
    public Workbook copyTagged(WorkbookId id, TagId tag, String name, FileId folder) {
        return api.read(on("copyTaggedWorkbook", id).in("versionTag", tag.value()).sending(JsonNodeFactory.instance.objectNode()
                .put("destinationFolderId", folder.value()).put("name", name)), Workbook.class);
    }

    /** Publishes an earlier version as a new one (restoreWorkbookVersion). */
    public void restoreVersion(WorkbookId id, int version) {
        api.send(on("restoreWorkbookVersion", id).sending(JsonNodeFactory.instance.objectNode().put("version", version)));
    }

    /** Grants a permission on a workbook, or changes the one that the grantee has (createWorkbookGrant). */
    public void grant(WorkbookId id, Grantee grantee, Permission permission) {
        grants.grant(id.value(), grantee, permission.word());
    }

    /** Returns the grants on a workbook itself, without those inherited from its folders (listGrants). */
    public Stream<Grant> grants(WorkbookId id) {
        return paging.all(Paging.Style.PAGE.largest(call("listGrants").with("inodeId", id.value())
                .with("directGrantsOnly", "true")), Paging.Style.PAGE, Grant.class);
    }

    /** Revokes a grant on a workbook (deleteWorkbookGrant). */
    public void revoke(WorkbookId id, GrantId grant) {
        grants.revoke(id.value(), grant);
    }

    /** Returns the addresses of all workbooks of the organization that are not archived (listWorkbooks); Admin only. */
    public Stream<WorkbookAddress> addresses() {
        return paging.all(Paging.Style.PAGE.largest(call("listWorkbooks")).with("excludeTags", "true")
                .with("skipPermissionCheck", "true"), Paging.Style.PAGE, WorkbookAddress.class);
    }

    private Stream<Workbook> listed(ApiCall list) {
        return paging.all(Paging.Style.PAGE.largest(list).with("excludeTags", "true"), Paging.Style.PAGE, Workbook.class);
    }

    private ApiCall call(String operationId) {
        return ApiCall.of(api.operation(operationId));
    }

    private ApiCall on(String operationId, WorkbookId id) {
        return call(operationId).in("workbookId", id.value());
    }
}
