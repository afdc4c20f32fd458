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
 * A page of Sigma with an id in its address: a word followed by the id, or a word and the id in a query parameter. The
 * addresses are undocumented and assumed in {@code features/inputs.yaml}.
 *
 * @param words     the words before the id
 * @param example   the path of a page
 * @param id        the form of the id
 * @param parameter the query parameter with the id; null if the id is in the path
 */
record SigmaPage(List<String> words, String example, IdForm id, String parameter) {

    private static final Pattern UUID = Pattern.compile(
            "(?i)(?:.*-)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");
    private static final Pattern ALPHANUMERIC = Pattern.compile("[0-9A-Za-z]{20,40}");
    /** Ten characters if Sigma chooses them; a document created from code has the ids of its author. */
    private static final Pattern NODE = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    /** The form of an id in an address. */
    enum IdForm {
        /** A UUID, or its short form; see {@link UrlId}. A name and a hyphen may precede it. */
        @JsonProperty("uuid") UUID,
        /** Letters and digits, as for members. */
        @JsonProperty("alphanumeric") ALPHANUMERIC,
        /** Letters, digits, hyphens and underscores, as for pages and elements of a workbook. */
        @JsonProperty("node") NODE,
        /** A name instead of an id, as for version tags. */
        @JsonProperty("name") NAME
    }

    /** Makes the list unmodifiable; an id is a UUID by default. */
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

    /** Returns the id in the query of an address, for a page with the id there. */
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
