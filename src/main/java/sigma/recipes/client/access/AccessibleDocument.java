package sigma.recipes.client.access;

import java.util.List;

/**
 * A document that a member can open.
 *
 * @param file    the document
 * @param reasons why, at least one
 */
public record AccessibleDocument(AccessibleFile file, List<AccessReason> reasons) {

    /** Makes the reasons unmodifiable. */
    public AccessibleDocument {
        reasons = List.copyOf(reasons);
    }
}
