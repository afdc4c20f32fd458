package sigma.recipes.runbook.earlier;

import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.Operation;

/** The list of the grants on a workbook. listGrants returns it, not an operation at the path of the workbook. */
public final class GrantsOfWorkbook {

    /** The listing operation. */
    public static final String LIST = "listGrants";

    private static final String PATH = "/v2/workbooks/{workbookId}/grants";

    private GrantsOfWorkbook() {
    }

    /**
     * Returns the query parameters of the list; empty for a write other than of grants on a workbook.
     *
     * @param write the operation that grants or revokes
     * @param path  its path parameters
     */
    public static Optional<Map<String, String>> parameters(Operation write, Map<String, String> path) {
        return write.path().startsWith(PATH)
                ? Optional.of(Map.of("inodeId", path.get("workbookId"), "directGrantsOnly", "true")) : Optional.empty();
    }
}
