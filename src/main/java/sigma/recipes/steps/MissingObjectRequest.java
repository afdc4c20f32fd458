package sigma.recipes.steps;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A request about an object that does not exist, by its words in a feature.
 *
 * @param operation the operation
 * @param body      the JSON body, if the operation takes one
 * @param query     the query parameter with the id of the object, if it is not in the path
 */
record MissingObjectRequest(String operation, Optional<String> body, Optional<String> query) {

    private static final Map<String, MissingObjectRequest> REQUESTS = Map.ofEntries(
            Map.entry("test a connection", of("testConnection")),
            Map.entry("list the grants on a connection", of("listConnectionGrants")),
            Map.entry("grant a connection", with("createConnectionGrant", """
                    {"grants": [{"grantee": {"teamId": "00000000-0000-4000-8000-000000000000"}, "permission": "usage"}]}""")),
            Map.entry("revoke a grant on a connection", of("deleteConnectionGrant")),
            Map.entry("read the path of a table", of("getInodeConnectionPath")),
            Map.entry("read the columns of a table", of("listConnectionTableColumns")),
            Map.entry("delete a file", of("filesDelete")),
            Map.entry("create a workbook in a folder", with("createWorkbook", """
                    {"folderId": "00000000-0000-4000-8000-000000000000", "name": "Nothing"}""")),
            Map.entry("create a folder in a folder", with("filesCreate", """
                    {"type": "folder", "parentId": "00000000-0000-4000-8000-000000000000", "name": "Nothing"}""")),
            Map.entry("revoke a grant", of("deleteGrant")),
            Map.entry("list the grants of a team", new MissingObjectRequest("listGrants", Optional.empty(), Optional.of("teamId"))),
            Map.entry("delete a version tag", of("deleteVersionTag")),
            Map.entry("list the workbooks of a version tag", of("listWorkbooksForTag")),
            Map.entry("read the elements of a page", of("listWorkbookPageElements")),
            Map.entry("read the columns of an element", of("getElementColumns")),
            Map.entry("read a bookmark", of("getWorkbookBookmark")),
            Map.entry("list the bookmarks of a tagged version", of("getTaggedWorkbookBookmarks")),
            Map.entry("read a bookmark of a tagged version", of("getTaggedWorkbookBookmark")),
            Map.entry("list the scheduled exports of a workbook", of("listWorkbookSchedules")),
            Map.entry("list the materialization schedules of a workbook", of("listMaterializationSchedules")),
            Map.entry("read a materialization of a workbook", of("getWorkbookMaterialization")),
            Map.entry("read a materialization of a data model", of("getDataModelMaterialization")));

    /**
     * Returns the request with these words, such as test a connection.
     *
     * @throws IllegalArgumentException if there is none
     */
    static MissingObjectRequest named(String words) {
        return Optional.ofNullable(REQUESTS.get(words)).orElseThrow(() -> new IllegalArgumentException("No request reads \"" + words
                + "\". Known: " + String.join(", ", new TreeSet<>(REQUESTS.keySet()))));
    }

    private static MissingObjectRequest of(String operation) {
        return new MissingObjectRequest(operation, Optional.empty(), Optional.empty());
    }

    private static MissingObjectRequest with(String operation, String body) {
        return new MissingObjectRequest(operation, Optional.of(body), Optional.empty());
    }
}
