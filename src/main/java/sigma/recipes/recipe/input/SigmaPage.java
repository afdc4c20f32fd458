package sigma.recipes.recipe.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sigma.recipes.text.UrlId;
import sigma.recipes.text.UrlText;

/**
 * A page of Sigma whose address names what it shows by id: a word, then the id; or a word, and the id in a query parameter.
 * Sigma does not document the addresses, so {@code features/inputs.yaml} assumes them.
 *
 * @param words     the words in front of the id
 * @param example   the path of a page
 * @param id        the form of the id
 * @param parameter the query parameter that has the id; null if the path has it
 */
record SigmaPage(List<String> words, String example, IdForm id, String parameter) {

    private static final Pattern UUID = Pattern.compile(
            "(?i)(?:.*-)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");
    private static final Pattern ALPHANUMERIC = Pattern.compile("[0-9A-Za-z]{20,40}");
    /** Ten characters where Sigma chooses them; a document made from code has the ids of its author. */
    private static final Pattern NODE = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    /** The form of an id in an address. */
    enum IdForm {
        /** A UUID, or its short form; see {@link UrlId}. A name and a hyphen may precede it. */
        @JsonProperty("uuid") UUID,
        /** Letters and digits, as of members. */
        @JsonProperty("alphanumeric") ALPHANUMERIC,
        /** Letters, digits, hyphens and underscores, as of pages and elements of a workbook. */
        @JsonProperty("node") NODE,
        /** A name instead of an id, as of version tags. */
        @JsonProperty("name") NAME
    }

    /** Makes the list unmodifiable; an id is a UUID where nothing else is said. */
    SigmaPage {
        words = List.copyOf(words);
        id = id == null ? IdForm.UUID : id;
    }

    /** Returns the id in a part of an address. */
    Optional<String> idIn(String part) {
        return switch (id) {
            case ALPHANUMERIC -> matching(ALPHANUMERIC, part);
            case NODE -> matching(NODE, part);
            case NAME -> Optional.of(part.strip()).filter(name -> !name.isEmpty());
            case UUID -> uuidIn(part);
        };
    }

    /** Returns the id in the query of an address, of a page whose id is there. */
    Optional<String> idInQuery(String query) {
        return UrlText.fields(query).getOrDefault(parameter, List.of()).stream().findFirst().flatMap(this::idIn);
    }

    private static Optional<String> matching(Pattern form, String part) {
        return Optional.of(part).filter(text -> form.matcher(text).matches());
    }

    private static Optional<String> uuidIn(String part) {
        Matcher uuid = UUID.matcher(part);
        return uuid.matches() ? Optional.of(uuid.group(1).toLowerCase(Locale.ROOT))
                : UrlId.uuid(part.substring(part.lastIndexOf('-') + 1)).map(Object::toString);
    }
}
