package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A self-contained schema of the contract: a JSON Schema 2020-12 document whose components are under {@code $defs}. The
 * document is read on first use.
 */
public interface SchemaPart {

    /** Returns a name that is unique in the contract, such as {@code listMembers/200}. */
    String name();

    /** Returns the schema document; the same instance each time, which must not be changed. */
    JsonNode document();
}
