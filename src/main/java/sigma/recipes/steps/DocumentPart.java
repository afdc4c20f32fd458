package sigma.recipes.steps;

import java.util.Map;
import java.util.TreeSet;
import sigma.recipes.steps.value.ObjectKind;

/**
 * A part of a document, and the operation that returns it.
 *
 * @param kind      the kind of document
 * @param operation the operation that returns the part
 */
record DocumentPart(ObjectKind kind, String operation) {

    private static final Map<ObjectKind, Map<String, String>> OPERATIONS = Map.of(
            ObjectKind.WORKBOOKS, Map.ofEntries(
                    Map.entry("pages", "listWorkbookPages"), Map.entry("elements", "listWorkbookElements"),
                    Map.entry("columns", "getWorkbookColumns"), Map.entry("controls", "getWorkbookControls"),
                    Map.entry("queries", "listWorkbookQueries"), Map.entry("lineage", "listLineageTree"),
                    Map.entry("sources", "getWorkbookSources"), Map.entry("versions", "getVersionHistory"),
                    Map.entry("version tags", "getWorkbookTags"), Map.entry("bookmarks", "getWorkbookBookmarks"),
                    Map.entry("embeds", "listWorkbookEmbeds"), Map.entry("scheduled exports", "v2_1_listWorkbookSchedules"),
                    Map.entry("materialization schedules", "v2_1_listMaterializationSchedules"),
                    Map.entry("code", "getWorkbookSpec"), Map.entry("schema", "getWorkbookSchema")),
            ObjectKind.DATA_MODELS, Map.of(
                    "elements", "listDataModelElements", "columns", "getDataModelColumns", "lineage", "listDataModelLineageTree",
                    "sources", "listDataModelSources", "version tags", "listDataModelTags",
                    "materialization schedules", "listDataModelMaterializationSchedules", "code", "getDataModelSpec"),
            ObjectKind.REPORTS, Map.of("sources", "listReportSources"),
            ObjectKind.DATASETS, Map.of("sources", "getDatasetSources", "grants", "listDatasetGrants"));

    /**
     * Returns the part with the words {@code part} of a kind of documents, such as pages.
     *
     * @throws IllegalArgumentException if such documents have no such part
     */
    static DocumentPart of(String part, ObjectKind kind) {
        Map<String, String> parts = OPERATIONS.getOrDefault(kind, Map.of());
        if (!parts.containsKey(part)) {
            throw new IllegalArgumentException("The API has no operation that returns \"" + part + "\" of " + kind + ". It returns: "
                    + String.join(", ", new TreeSet<>(parts.keySet())));
        }
        return new DocumentPart(kind, parts.get(part));
    }
}
