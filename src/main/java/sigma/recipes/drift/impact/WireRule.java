package sigma.recipes.drift.impact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.drift.change.Rule;

/** Which change of the API a finding on the wire would be, if it stays: the one table of it. */
final class WireRule {

    private static final Map<String, Rule> RULES = rules();
    private static final Map<String, String> EXEMPT = exempt();

    private WireRule() {
    }

    /** Returns the rule for the id of a finding, or nothing where it tells nothing of the API. */
    static Optional<Rule> of(String findingId) {
        return Optional.ofNullable(RULES.get(findingId));
    }

    /** Returns the ids without a rule, each with the reason. */
    static Map<String, String> exemptions() {
        return EXEMPT;
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put("response.status.undeclared", Rule.RESPONSE_SUCCESS_ADDED);
        rules.put("response.media-type", Rule.RESPONSE_MEDIA_TYPE_ADDED);
        rules.put("response.body.missing", Rule.RESPONSE_BODY_REMOVED);
        rules.put("response.body.undeclared", Rule.RESPONSE_BODY_ADDED);
        rules.put("response.body.required", Rule.RESPONSE_FIELD_NOW_OPTIONAL);
        rules.put("response.body.type", Rule.RESPONSE_TYPE_CHANGED);
        rules.put("response.body.nullable", Rule.RESPONSE_NULL_ALLOWED);
        rules.put("response.body.enum", Rule.RESPONSE_ENUM_VALUE_ADDED);
        rules.put("response.body.open-value", Rule.RESPONSE_ENUM_VALUE_ADDED);
        rules.put("response.body.format", Rule.RESPONSE_FORMAT_CHANGED);
        rules.put("response.body.unknown-field", Rule.RESPONSE_FIELD_ADDED);
        rules.put("response.body.additionalProperties", Rule.RESPONSE_OTHER_FIELDS_ALLOWED);
        rules.put("response.body.schema", Rule.RESPONSE_BRANCH_ADDED);
        limits(rules, "response.body", Rule.RESPONSE_LIMIT_LOOSENED);
        rules.put("request.query.unknown", Rule.REQUEST_PARAMETER_ADDED);
        rules.put("request.media-type", Rule.REQUEST_MEDIA_TYPE_ADDED);
        rules.put("request.body.missing", Rule.REQUEST_BODY_NOW_OPTIONAL);
        rules.put("request.body.undeclared", Rule.REQUEST_BODY_ADDED);
        rules.put("request.query.required", Rule.REQUEST_PARAMETER_NOW_OPTIONAL);
        rules.put("request.header.required", Rule.REQUEST_PARAMETER_NOW_OPTIONAL);
        rules.put("request.body.required", Rule.REQUEST_FIELD_NOW_OPTIONAL);
        rules.put("request.body.nullable", Rule.REQUEST_NULL_ALLOWED);
        rules.put("request.body.unknown-field", Rule.REQUEST_FIELD_ADDED);
        rules.put("request.body.additionalProperties", Rule.REQUEST_OTHER_FIELDS_ALLOWED);
        for (String part : new String[] {"path", "query", "header", "body"}) {
            rules.put("request." + part + ".type", Rule.REQUEST_TYPE_WIDENED);
            rules.put("request." + part + ".enum", Rule.REQUEST_ENUM_VALUE_ADDED);
            rules.put("request." + part + ".format", Rule.REQUEST_FORMAT_DROPPED);
            rules.put("request." + part + ".schema", Rule.REQUEST_BRANCH_ADDED);
            limits(rules, "request." + part, Rule.REQUEST_LIMIT_LOOSENED);
        }
        return Map.copyOf(rules);
    }

    private static void limits(Map<String, Rule> rules, String part, Rule rule) {
        for (String limit : new String[] {"pattern", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"}) {
            rules.put(part + "." + limit, rule);
        }
    }

    private static Map<String, String> exempt() {
        String ours = "a mistake of the recipe or of the client, and not of the API";
        return Map.of("request.path.unknown", ours, "request.method.unknown", ours, "request.query.repeated", ours,
                "request.body.malformed", ours,
                "response.body.malformed", "an answer that is cut short is the trouble of one answer");
    }
}
