package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.schema.ApiReader;

/** Writes which credentials are good for an operation, with the names that our contract has for them. */
final class Security {

    private static final String SECURITY = "security";

    private final JsonNode usual;
    private final Map<String, String> schemes = new HashMap<>();

    Security(Document contract) {
        this.usual = contract.root().path(SECURITY);
        contract.root().at("/components/securitySchemes").fieldNames().forEachRemaining(name ->
                schemes.put(ApiReader.kind(contract, name), name));
    }

    /**
     * Makes an operation ask for credentials.
     *
     * @param ways what is good for it, as {@link Api.Endpoint#security} says it
     * @return whether our contract has a name for all of them; the operation is left alone where it has not
     */
    boolean set(ObjectNode operation, Set<Map<String, Set<String>>> ways) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Map<String, Set<String>> way : ways.equals(Set.of(Map.of())) ? Set.<Map<String, Set<String>>>of() : ways) {
            if (!schemes.keySet().containsAll(way.keySet())) {
                return false;
            }
            ObjectNode together = all.addObject();
            way.forEach((kind, scopes) -> scopes.forEach(together.putArray(schemes.get(kind))::add));
        }
        if (all.equals(usual)) {
            operation.remove(SECURITY);
        } else {
            operation.set(SECURITY, all);
        }
        return true;
    }
}
