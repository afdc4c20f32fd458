package sigma.recipes.recipe.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of Sigma whose address names what it shows by id: a word, then the id. Sigma does not document the addresses, so
 * {@code features/inputs.yaml} assumes them.
 *
 * @param words   the words in front of the id
 * @param example the path of a page
 * @param id      the form of the id
 */
record SigmaPage(List<String> words, String example, IdForm id) {

    private static final Pattern UUID = Pattern.compile(
            "(?i)(?:.*-)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");
    private static final Pattern ALPHANUMERIC = Pattern.compile("[0-9A-Za-z]{20,40}");

    /** The form of an id in an address. */
    enum IdForm {
        /** A UUID, or its short form; see {@link UrlId}. A name and a hyphen may precede it. */
        @JsonProperty("uuid") UUID,
        /** Letters and digits, as of members. */
        @JsonProperty("alphanumeric") ALPHANUMERIC
    }

    /** Keeps the list from being changed; an id is a UUID where nothing else is said. */
    SigmaPage {
        words = List.copyOf(words);
        id = id == null ? IdForm.UUID : id;
    }

    /** Returns the id in a part of an address. */
    Optional<String> idIn(String part) {
        if (id == IdForm.ALPHANUMERIC) {
            return Optional.of(part).filter(text -> ALPHANUMERIC.matcher(text).matches());
        }
        Matcher uuid = UUID.matcher(part);
        return uuid.matches() ? Optional.of(uuid.group(1).toLowerCase(Locale.ROOT))
                : UrlId.uuid(part.substring(part.lastIndexOf('-') + 1)).map(Object::toString);
    }
}
