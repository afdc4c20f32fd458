package sigma.recipes.contract.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import sigma.recipes.contract.finding.MessagePart;
import sigma.recipes.contract.finding.Words;
import sigma.recipes.contract.redaction.SecretNames;

/**
 * The place of a value in an exchange.
 *
 * @param part  the part of the exchange
 * @param name  the name of the parameter; empty text for a body
 * @param steps the path into the value: field names (text) and list indexes (whole numbers)
 */
public record ExchangePlace(MessagePart part, String name, List<Object> steps) {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$-]*");

    /** Returns the JSON pointer inside the body, or inside the object of the parameters of this part. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        if (!name.isEmpty()) {
            pointer.append('/').append(escaped(name));
        }
        steps.forEach(step -> pointer.append('/').append(escaped(step.toString())));
        return pointer.toString();
    }

    /** Returns the place as shown to users: {@code entries[3].permission}, {@code query limit}, {@code body}. */
    String text() {
        StringBuilder text = new StringBuilder(name);
        for (Object step : steps) {
            if (step instanceof Integer || !PLAIN.matcher(step.toString()).matches()) {
                text.append('[').append(step instanceof Integer ? step : Words.quoted(step.toString())).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step);
            }
        }
        if (MessagePart.BODIES.contains(part)) {
            return text.isEmpty() ? part.word() : text.toString();
        }
        return part.word() + " " + text;
    }

    /** Returns the place of the field {@code other} of the same object. */
    ExchangePlace besides(String other) {
        List<Object> way = new ArrayList<>(steps.subList(0, steps.size() - 1));
        way.add(other);
        return new ExchangePlace(part, name, way);
    }

    /** Returns whether the value here must be hidden, by the name of a field or parameter in its path. */
    boolean isSecret() {
        return SecretNames.matches(name) || steps.stream().anyMatch(step -> SecretNames.matches(step.toString()));
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
