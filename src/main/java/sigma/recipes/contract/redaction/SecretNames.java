package sigma.recipes.contract.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;

/** Names of fields, parameters and headers whose values are secret. */
public final class SecretNames {

    /** The text that replaces a secret. */
    public static final String MASK = "****";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Without hyphens and underscores, in lower case. Cursors (nextPageToken) and token types are not secret. */
    private static final Set<String> NAMES = Set.of("clientsecret", "secret", "accesstoken", "refreshtoken", "subjecttoken",
            "actortoken", "idtoken", "sessiontoken", "token", "bearer", "jwt", "assertion", "clientassertion", "password",
            "passphrase", "privatekey", "privatekeypassphrase", "apikey", "secretaccesskey", "secretkey",
            "oauthauthorizationcode", "authorization", "proxyauthorization", "cookie", "setcookie", "pythonsecrets",
            "xapikey", "serviceaccountkey");

    private SecretNames() {
    }

    /** Returns whether a field of this name contains a secret. */
    public static boolean matches(String name) {
        return !name.isEmpty() && NAMES.contains(name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT));
    }

    /** Returns {@code value} with the values of secret fields masked at any depth; the same instance if there are none. */
    public static JsonNode masked(JsonNode value) {
        if (!value.isContainerNode()) {
            return value;
        }
        boolean changed = false;
        if (value.isArray()) {
            ArrayNode list = JSON.arrayNode();
            for (JsonNode item : value) {
                list.add(masked(item));
                changed |= list.get(list.size() - 1) != item;
            }
            return changed ? list : value;
        }
        ObjectNode object = JSON.objectNode();
        for (var field : value.properties()) {
            JsonNode masked = matches(field.getKey()) ? maskedWhole(field.getValue()) : masked(field.getValue());
            object.set(field.getKey(), masked);
            changed |= masked != field.getValue();
        }
        return changed ? object : value;
    }

    /** Returns {@code value} with each text and number in it masked; null, true and false reveal nothing. */
    public static JsonNode maskedWhole(JsonNode value) {
        if (value.isArray()) {
            ArrayNode list = JSON.arrayNode();
            value.forEach(item -> list.add(maskedWhole(item)));
            return list;
        }
        if (value.isObject()) {
            ObjectNode object = JSON.objectNode();
            value.properties().forEach(field -> object.set(field.getKey(), maskedWhole(field.getValue())));
            return object;
        }
        return value.isNull() || value.isBoolean() ? value : JSON.textNode(MASK);
    }
}
