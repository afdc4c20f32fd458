package sigma.recipes.runbook.earlier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.contract.Contract;

/**
 * The names of the objects in the responses that a plan or a run has read, so that a person can tell which document an id in a
 * path or a body means.
 */
public final class ObjectNames {

    private static final Pattern TOKEN = Pattern.compile("\"?([0-9A-Za-z-]{8,})\"?");
    private static final List<String> NAMES = List.of("name", "title");
    private static final List<String> GRANTEES = List.of("memberId", "teamId");

    private final Set<String> ids;
    private final Map<String, String> names = new HashMap<>();

    /** Creates an empty directory; the fields that contain ids are those of the objects that the contract's operations create. */
    public ObjectNames(Contract contract) {
        ids = contract.operations().stream().flatMap(operation -> operation.effect().creates().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Remembers the names of the objects in a response. */
    public void learn(JsonNode value) {
        if (value.isObject()) {
            id(value).ifPresent(id -> name(value).ifPresent(name -> names.put(id, name)));
        }
        value.forEach(this::learn);
    }

    /** Returns {@code text} with the name of each known object in parentheses after its id. */
    public String explained(String text) {
        return TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(token.group()
                + Optional.ofNullable(names.get(token.group(1))).map(name -> " (" + name + ')').orElse("")));
    }

    /** Returns the names of the known objects whose ids {@code text} contains, in parentheses; empty if there are none. */
    public String in(String text) {
        String found = TOKEN.matcher(text).results().map(token -> names.get(token.group(1))).filter(Objects::nonNull).distinct()
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "" : " (" + found + ')';
    }

    private Optional<String> id(JsonNode object) {
        return Stream.concat(Stream.of("id"), object.propertyStream().map(Map.Entry::getKey).filter(ids::contains))
                .map(object::path).filter(JsonNode::isTextual).map(JsonNode::textValue).findFirst();
    }

    private Optional<String> grant(JsonNode object) {
        if (!object.has("permission")) {
            return Optional.empty();
        }
        return GRANTEES.stream().map(field -> names.get(object.path(field).asText())).filter(Objects::nonNull)
                .map(grantee -> object.path("permission").asText() + " for " + grantee).findFirst();
    }

    private Optional<String> name(JsonNode object) {
        String person = Stream.of("firstName", "lastName").map(field -> object.path(field).asText()).filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return Stream.concat(Stream.of(person), NAMES.stream().map(field -> object.path(field).asText())).filter(text -> !text.isBlank())
                .findFirst().or(() -> grant(object));
    }
}
