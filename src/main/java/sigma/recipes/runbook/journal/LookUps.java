package sigma.recipes.runbook.journal;

import java.util.Map;
import java.util.Optional;

/**
 * How each write that creates an object or a version is looked up. Other updates and deletions need no entry: the reading
 * operation of the same path shows whether they were carried out, and repeating them changes nothing.
 */
final class LookUps {

    private static final Map<String, String> GRANTEE = Map.of("memberId", "/grantee/memberId", "teamId", "/grantee/teamId",
            "permission", "/permission");

    private static final LookUp WORKBOOK_VERSION = new LookUp.Version("getWorkbook", "latestVersion", "look whether the workbook has a new "
            + "version of yours, with ./recipes run list-the-versions-of-a-workbook");

    private static final Map<String, LookUp> BY_OPERATION = Map.ofEntries(
            Map.entry("createMember", LookUp.Row.in("listMembers").asking("email", "/email").asking("includeArchived", "true")
                    .asking("includeInactive", "true").where("email", "/email").unique()),
            Map.entry("createTeam", LookUp.Row.in("listTeams").where("name", "/name")),
            Map.entry("createWorkspace", LookUp.Row.in("listWorkspaces").where("name", "/name")),
            Map.entry("createConnection", LookUp.Row.in("listConnections").where("name", "/name")),
            Map.entry("filesCreate", LookUp.Row.in("filesList").asking("typeFilters", "/type").where("name", "/name")
                    .where("parentId", "/parentId").where("type", "/type").listedLate()),
            Map.entry("createCredentials", new LookUp.ByHand("look in Sigma for API credentials with the name of the new ones, and revoke "
                    + "them there, because their secret is lost")),
            Map.entry("createVersionTag", LookUp.Row.in("listVersionTag").where("name", "/name").unique()),
            Map.entry("tagWorkbook", new LookUp.ByHand("look at the tags of the workbook in Sigma")),
            Map.entry("tagDataModel", new LookUp.ByHand("look at the tags of the data model in Sigma")),
            Map.entry("restoreWorkbookVersion", WORKBOOK_VERSION),
            Map.entry("updateWorkbookSpec", WORKBOOK_VERSION),
            Map.entry("updateDataModelSpec", new LookUp.Version("getDataModelSpec", "documentVersion", "look at the versions of the data "
                    + "model in Sigma")),
            Map.entry("createWorkbook", LookUp.Row.in("listWorkbooks").where("name", "/name").inFolder("/folderId")),
            Map.entry("copyWorkbook", LookUp.Row.in("listWorkbooks").where("name", "/name").inFolder("/destinationFolderId")),
            Map.entry("copyTaggedWorkbook", LookUp.Row.in("listWorkbooks").where("name", "/name").inFolder("/destinationFolderId")),
            Map.entry("createReport", LookUp.Row.in("listReports").where("name", "/name").inFolder("/folderId")),
            Map.entry("copyReport", LookUp.Row.in("listReports").where("name", "/name").inFolder("/destinationFolderId")),
            Map.entry("createWorkbookSpec", LookUp.Row.in("listWorkbooks").where("name", "/name").inFolder("/folderId")),
            Map.entry("createDataModelSpec", LookUp.Row.in("listDataModels").where("name", "/name").inFolder("/folderId")),
            Map.entry("postWorkbookBookmarks", LookUp.Row.in("getWorkbookBookmarks").where("name", "/name")),
            Map.entry("createTaggedWorkbookBookmark", LookUp.Row.in("getTaggedWorkbookBookmarks").where("name", "/name")),
            Map.entry("createWorkbookEmbed", LookUp.Row.in("listWorkbookEmbeds").where("sourceType", "/sourceType")
                    .where("sourceId", "/sourceId")),
            Map.entry("postWorkbookSchedule", LookUp.Row.in("listWorkbookSchedules").where("/configV2/title", "/configV2/title")
                    .where("/schedule/cronSpec", "/schedule/cronSpec").where("/schedule/timezone", "/schedule/timezone")),
            Map.entry("createWorkspaceGrant", new LookUp.EveryRow("/grants", "listWorkspaceGrants", GRANTEE)),
            Map.entry("createConnectionGrant", new LookUp.EveryRow("/grants", "listConnectionGrants", GRANTEE)),
            Map.entry("createConnectionPathGrant", new LookUp.EveryRow("/grants", "listConnectionPathGrants", GRANTEE)),
            Map.entry("createWorkbookGrant", new LookUp.Harmless()),
            Map.entry("createGrant", new LookUp.Harmless()),
            Map.entry("setUserAttributeForUsers", new LookUp.Harmless()),
            Map.entry("setUserAttributeForTeams", new LookUp.Harmless()),
            Map.entry("setUserAttributeForTenants", new LookUp.Harmless()),
            Map.entry("assignUserAttributesToTeam", new LookUp.Harmless()),
            Map.entry("addFavorite", new LookUp.Harmless()),
            Map.entry("createAccountType", LookUp.Row.in("listAccountTypes").where("accountTypeName", "/name").unique()),
            Map.entry("syncConnectionPath", new LookUp.Harmless()),
            Map.entry("materializeWorkbookElement", new LookUp.Harmless()),
            Map.entry("materializeDataModelElement", new LookUp.Harmless()),
            Map.entry("sendWorkbook", new LookUp.ByHand("check whether the recipients have received the mail")));

    private LookUps() {
    }

    /** Returns the entries by operation. */
    static Map<String, LookUp> all() {
        return BY_OPERATION;
    }

    /** Returns how a write is looked up; empty if it has no entry. */
    static Optional<LookUp> of(String operationId) {
        return Optional.ofNullable(BY_OPERATION.get(operationId));
    }
}
