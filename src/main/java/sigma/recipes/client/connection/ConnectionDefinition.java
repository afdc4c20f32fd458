package sigma.recipes.client.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a connection is created from: the body of createConnection, without its name and its secret.
 *
 * @param fields the fields of the body
 */
public record ConnectionDefinition(ObjectNode fields) {

    private static final String DETAILS = "details";
    private static final String TYPE = "type";
    /** The field with which each type of data platform identifies the user, other than by a password. */
    private static final Map<String, String> SECRETS = Map.of("bigQuery", "serviceAccount", "databricks", "token");
    private static final Set<String> SECRET_FIELDS = Set.of("password", "privateKey", "privateKeyPassphrase", "serviceAccount", "token",
            "clientSecret", "pythonSecrets");
    private static final String IN_SECRET_MANAGER = "secretId";

    /** The fields of a response that tell what a connection was created from, with their places in the definition. */
    private static final Map<String, String> SHOWN = Map.of(TYPE, "/details/type", "account", "/details/account", "warehouse",
            "/details/warehouse", "user", "/details/user", "role", "/details/role", "friendlyName", "/useFriendlyNames", "timeout",
            "/timeoutSecs");

    /** Returns whether it describes a connection to a data platform. */
    public boolean complete() {
        return type().isPresent();
    }

    /** Returns whether Sigma signs in with a secret that the definition does not refer to. */
    public boolean needsSecret() {
        JsonNode details = fields.path(DETAILS);
        return !details.path("useOauth").asBoolean() && !details.has(secretField());
    }

    /** Returns the places of the secrets that it contains; a reference to a secret manager does not count. */
    public List<String> secrets() {
        List<String> places = new ArrayList<>();
        fields.path(DETAILS).properties().stream().filter(field -> SECRET_FIELDS.contains(field.getKey()))
                .filter(field -> !field.getValue().has(IN_SECRET_MANAGER)).forEach(field -> places.add(DETAILS + "." + field.getKey()));
        return places;
    }

    /**
     * Returns the fields in which a connection differs from this definition. Responses do not contain all of them.
     *
     * @param connection the connection, as getConnection returns it
     */
    public List<String> differences(JsonNode connection) {
        return SHOWN.entrySet().stream().filter(field -> fields.at(field.getValue()).isValueNode()).filter(field -> {
            JsonNode shown = connection.path(field.getKey());
            return !fields.at(field.getValue()).asText().equals((shown.isObject() ? shown.path("default") : shown).asText());
        }).map(field -> field.getValue().substring(1).replace('/', '.')).sorted().toList();
    }

    /** Returns the body for a connection with a name, and with a secret if one is needed. */
    ObjectNode body(String name, Optional<String> secret) {
        ObjectNode body = fields.deepCopy().put("name", name);
        secret.filter(given -> needsSecret()).ifPresent(given -> ((ObjectNode) body.get(DETAILS)).put(secretField(), given));
        return body;
    }

    private Optional<String> type() {
        return Optional.ofNullable(fields.path(DETAILS).path(TYPE).textValue());
    }

    private String secretField() {
        boolean keyPair = fields.path(DETAILS).path("authType").asText().equals("key-pair");
        return keyPair ? "privateKey" : SECRETS.getOrDefault(type().orElse(""), "password");
    }
}
