package sigma.recipes.steps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import sigma.recipes.steps.value.ObjectKind;

/**
 * A change of a document, or of something in it, as a request.
 *
 * @param operation the operation
 * @param ids       the path parameters other than the id of the document
 * @param body      the JSON body, if the operation takes one
 */
record DocumentChange(String operation, List<String> ids, Optional<String> body) {

    private static final String BOOKMARK = """
            {"workbookVersion": 1, "name": "Nothing", "isShared": false, "exploreKey": "00000000-0000-4000-8000-000000000000"}""";

    /** The sheet of no element. */
    static final String NO_SHEET = "0000000000";

    private static final Map<ObjectKind, Map<String, DocumentChange>> CHANGES = Map.of(
            ObjectKind.WORKBOOKS, Map.ofEntries(
                    Map.entry("create a bookmark", with("postWorkbookBookmarks", BOOKMARK)),
                    Map.entry("delete a bookmark", of("deleteWorkbookBookmarks", "bookmarkId")),
                    Map.entry("create a bookmark of a tagged version", with("createTaggedWorkbookBookmark", BOOKMARK, "tagName")),
                    Map.entry("rename a bookmark of a tagged version",
                            with("updateTaggedWorkbookBookmark", "{\"name\": \"Nothing\"}", "tagName", "bookmarkId")),
                    Map.entry("delete a bookmark of a tagged version", of("deleteTaggedWorkbookBookmark", "tagName", "bookmarkId")),
                    Map.entry("create an embed", with("createWorkbookEmbed", "{\"embedType\": \"public\", \"sourceType\": \"workbook\"}")),
                    Map.entry("delete an embed", of("deleteWorkbookEmbeds", "embedId")),
                    Map.entry("delete a scheduled export", of("deleteWorkbookSchedule", "scheduleId")),
                    Map.entry("take a version tag off", of("deleteTaggedworkbook", "tagId")),
                    Map.entry("revoke a grant", of("deleteWorkbookGrant", "grantId")),
                    Map.entry("update from code", with("updateWorkbookSpec", """
                            {"document": {"schemaVersion": 1, "kind": "workbook", "pages": [{"id": "page", "name": "Page"}],
                             "elements": []}}"""))),
            ObjectKind.DATA_MODELS, Map.of(
                    "materialize an element", with("materializeDataModelElement", "{\"sheetId\": \"" + NO_SHEET + "\"}"),
                    "update from code", with("updateDataModelSpec", """
                            {"schemaVersion": 1, "pages": [{"id": "page", "name": "Page", "elements": []}]}""")),
            ObjectKind.REPORTS, Map.of("copy", with("copyReport", """
                    {"destinationFolderId": "00000000-0000-4000-8000-000000000000", "name": "Nothing"}""")));

    /**
     * Returns the change with these words, such as delete an embed.
     *
     * @throws IllegalArgumentException if such documents have no such change
     */
    static DocumentChange of(String words, ObjectKind kind) {
        Map<String, DocumentChange> changes = CHANGES.getOrDefault(kind, Map.of());
        if (!changes.containsKey(words)) {
            throw new IllegalArgumentException("The API has no operation to \"" + words + "\" in " + kind + ". Known: "
                    + String.join(", ", new TreeSet<>(changes.keySet())));
        }
        return changes.get(words);
    }

    private static DocumentChange of(String operation, String... ids) {
        return new DocumentChange(operation, List.of(ids), Optional.empty());
    }

    private static DocumentChange with(String operation, String body, String... ids) {
        return new DocumentChange(operation, List.of(ids), Optional.of(body));
    }
}
