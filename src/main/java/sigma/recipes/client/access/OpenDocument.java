package sigma.recipes.client.access;

import java.util.List;

/**
 * A document that a member can open.
 *
 * @param file    the document
 * @param reasons why, at least one
 */
public record OpenDocument(AccessibleFile file, List<AccessReason> reasons) {

    /** Makes the reasons unmodifiable. */
    public OpenDocument {
        reasons = List.copyOf(reasons);
    }
}
