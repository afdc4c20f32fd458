package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Places and values as people read them. */
final class Places {

    private static final int LONGEST_VALUE = 60;
    private static final Set<String> SECRET_FIELDS = Set.of("client_secret", "clientsecret", "access_token",
            "refresh_token", "subject_token", "actor_token", "password", "privatekey", "passphrase", "secret");

    private Places() {
    }

    /** Returns {@code entries[3].memberType} for the steps entries, 3, memberType. */
    static String readable(List<String> steps) {
        StringBuilder text = new StringBuilder();
        for (String step : steps) {
            if (step.chars().allMatch(Character::isDigit)) {
                text.append('[').append(step).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step);
            }
        }
        return text.isEmpty() ? "body" : text.toString();
    }

    static String pointer(List<String> steps) {
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> text.append('/').append(step.replace("~", "~0").replace("/", "~1")));
        return text.toString();
    }

    /** Returns a value as JSON, cut where it is long; masked where the last step names a secret. */
    static String shown(List<String> steps, JsonNode value) {
        if (value.isMissingNode()) {
            return "missing";
        }
        boolean secret = !steps.isEmpty() && isSecret(steps.get(steps.size() - 1));
        if (secret && !value.isNull()) {
            return "\"****\"";
        }
        if (value.isObject()) {
            return "an object";
        }
        if (value.isArray()) {
            return "a list of " + value.size();
        }
        String text = value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    static boolean isSecret(String name) {
        return SECRET_FIELDS.contains(name.toLowerCase(Locale.ROOT));
    }
}
