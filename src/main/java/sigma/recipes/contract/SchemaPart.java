package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A schema of the contract that can be checked on its own: a JSON Schema 2020-12 document whose components are under
 * {@code $defs}. The document is read when it is first asked for.
 */
public interface SchemaPart {

    /** Returns a name that is unique in the contract, such as {@code listMembers/200}. */
    String name();

    /** Returns the schema document; the same instance each time, never to be changed. */
    JsonNode document();
}
