package sigma.recipes.runbook.earlier;

import java.util.Set;

/** Fields of requests that say how to carry out a change, and are no part of the object that changes. */
public final class RequestFields {

    /** The names of the fields. */
    public static final Set<String> INSTRUCTIONS = Set.of("noDuplicates");

    private RequestFields() {
    }
}
