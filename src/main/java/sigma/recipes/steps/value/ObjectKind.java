package sigma.recipes.steps.value;

import java.util.Arrays;

/** Kinds of objects that the API lists and returns individually. */
public enum ObjectKind {
    /** Teams. */
    TEAMS("teams", "listTeams", "getTeam", "teamId"),
    /** Workspaces. */
    WORKSPACES("workspaces", "listWorkspaces", "getWorkspace", "workspaceId"),
    /** Connections to data platforms. */
    CONNECTIONS("connections", "listConnections", "getConnection", "connectionId"),
    /** Workbooks. */
    WORKBOOKS("workbooks", "listWorkbooks", "getWorkbook", "workbookId"),
    /** Data models. */
    DATA_MODELS("data models", "listDataModels", "getDataModel", "dataModelId"),
    /** Datasets, the predecessors of data models. */
    DATASETS("datasets", "listDatasets", "getDataset", "datasetId"),
    /** Reports. */
    REPORTS("reports", "listReports", "getReport", "reportId"),
    /** Templates. */
    TEMPLATES("templates", "listTemplates", "getTemplate", "templateId"),
    /** User attributes. */
    USER_ATTRIBUTES("user attributes", "listUserAttributes", "getUserAttribute", "userAttributeId");

    private final String words;
    private final String list;
    private final String get;
    private final String idField;

    ObjectKind(String words, String list, String get, String idField) {
        this.words = words;
        this.list = list;
        this.get = get;
        this.idField = idField;
    }

    /** Returns the operation that lists such objects. */
    public String list() {
        return list;
    }

    /** Returns the operation that returns one of them. */
    public String get() {
        return get;
    }

    /** Returns the name of the id in paths and responses. */
    public String idField() {
        return idField;
    }

    /** Returns the noun for one of them. */
    public String noun() {
        return words.substring(0, words.length() - 1);
    }

    /**
     * Returns the kind with the words {@code words}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ObjectKind of(String words) {
        return Arrays.stream(values()).filter(kind -> kind.words.equals(words)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of objects reads \"" + words + "\""));
    }

    @Override
    public String toString() {
        return words;
    }
}
