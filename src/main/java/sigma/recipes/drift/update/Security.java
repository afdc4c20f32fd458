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
import sigma.recipes.drift.schema.SecurityReader;

/** Writes the security requirements of an operation with the scheme names of the contract. */
final class Security {

    private static final String SECURITY = "security";

    private final JsonNode usual;
    private final Map<String, String> schemes = new HashMap<>();

    Security(Document contract) {
        this.usual = contract.root().path(SECURITY);
        contract.root().at("/components/securitySchemes").properties().forEach(scheme ->
                schemes.put(SecurityReader.kind(contract, contract.root(), scheme.getKey()), scheme.getKey()));
    }

    /** Sets the alternatives of {@link Api.Endpoint#security}, unless the contract has no name for a kind of credentials. */
    void set(ObjectNode operation, Set<Map<String, Set<String>>> ways) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Map<String, Set<String>> way : ways.equals(Set.of(Map.of())) ? Set.<Map<String, Set<String>>>of() : ways) {
            if (!schemes.keySet().containsAll(way.keySet())) {
                return;
            }
            ObjectNode together = all.addObject();
            way.forEach((kind, scopes) -> scopes.forEach(together.putArray(schemes.get(kind))::add));
        }
        if (all.equals(usual)) {
            operation.remove(SECURITY);
        } else {
            operation.set(SECURITY, all);
        }
    }
}
