package sigma.recipes.runbook.earlier;

import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.Operation;

/** The list of the grants on a workbook. No operation at the path of the workbook lists them; listGrants does. */
public final class GrantsOfWorkbook {

    /** The operation that lists them. */
    public static final String LIST = "listGrants";

    private static final String PATH = "/v2/workbooks/{workbookId}/grants";

    private GrantsOfWorkbook() {
    }

    /**
     * Returns the parameters with which the list is read; empty for a write that is not about the grants on a workbook.
     *
     * @param write the operation that grants or takes away
     * @param path  its path parameters
     */
    public static Optional<Map<String, String>> parameters(Operation write, Map<String, String> path) {
        return write.path().startsWith(PATH)
                ? Optional.of(Map.of("inodeId", path.get("workbookId"), "directGrantsOnly", "true")) : Optional.empty();
    }
}
