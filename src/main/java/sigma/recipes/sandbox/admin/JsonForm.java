package sigma.recipes.sandbox.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of a JSON object, each checked when it is read. */
final class JsonForm {

    private final JsonNode fields;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * Creates a form from a body.
     *
     * @throws AdminRefusal if it is not an object
     */
    JsonForm(JsonNode body) {
        if (!body.isObject()) {
            throw AdminRefusal.invalid("Expected a JSON object");
        }
        this.fields = body;
    }

    Optional<String> text(String name) {
        return field(name).map(value -> {
            if (!value.isTextual()) {
                throw wrong(name, "a text", value);
            }
            return value.textValue();
        });
    }

    Optional<Integer> number(String name, int least, int most) {
        return field(name).map(value -> {
            if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
                throw wrong(name, "a whole number from " + least + " to " + most, value);
            }
            return value.intValue();
        });
    }

    boolean flag(String name) {
        return field(name).map(value -> {
            if (!value.isBoolean()) {
                throw wrong(name, "true or false", value);
            }
            return value.booleanValue();
        }).orElse(false);
    }

    /** Returns one of several values; values other than text are converted. */
    Optional<String> choice(String name, List<String> choices) {
        return field(name).map(value -> {
            if (!choices.contains(value.asText())) {
                throw wrong(name, "one of " + String.join(", ", choices), value);
            }
            return value.asText();
        });
    }

    Optional<Duration> duration(String name, Duration least, Duration most) {
        return field(name).map(value -> {
            try {
                Duration duration = Duration.parse(value.asText());
                if (value.isTextual() && duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                    return duration;
                }
            } catch (DateTimeParseException noDuration) {
                // Rejected below, like a value out of range.
            }
            throw wrong(name, "an ISO 8601 duration from " + least + " to " + most + ", such as PT2S", value);
        });
    }

    /**
     * Ends reading.
     *
     * @throws AdminRefusal if the object has a field that was not read
     */
    void end() {
        List<String> unknown = new ArrayList<>();
        fields.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw AdminRefusal.invalid("Unknown field \"" + unknown.get(0) + "\"; expected "
                    + (known.isEmpty() ? "no field" : String.join(", ", known)));
        }
    }

    /** Returns the refusal for a required field that is missing. */
    static AdminRefusal missing(String name, String expected) {
        return AdminRefusal.invalid(name + " is missing; expected " + expected);
    }

    private Optional<JsonNode> field(String name) {
        known.add(name);
        return Optional.ofNullable(fields.get(name));
    }

    private static AdminRefusal wrong(String name, String expected, JsonNode value) {
        String shown = value.toString();
        return AdminRefusal.invalid(name, expected, shown.length() > 60 ? shown.substring(0, 60) + "..." : shown);
    }
}
